import unittest

import flames


class Flames(unittest.TestCase):
    def test_beneath_counts_paths_once_from_the_outermost_call(self):
        profile = {("run", "handle", "read"): 2.0, ("loop", "handle", "handle", "read"): 1.0, ("loop", "select"): 4.0}
        self.assertEqual(flames.beneath(profile, "handle"), {("handle", "read"): 2.0, ("handle", "handle", "read"): 1.0})

    def test_owner_is_that_of_the_innermost_frame(self):
        for frame, owner in {"org/apache/coyote/Adapter.service": "org.apache", "java/util/HashMap.get": "JDK", "__libc_write": "native", "do_syscall_64_[k]": "kernel", "sun/nio/ch/Net.poll": "JDK"}.items():
            self.assertEqual(flames.owner(("org/requestcore/App.handle", frame)), owner)

    def test_owner_of_a_program_in_go_is_a_package_the_kernel_or_the_collector(self):
        for frame, owner in {"github.com/gin-gonic/gin.(*Context).Next": "github.com/gin-gonic/gin", "net/http.(*conn).serve": "net/http", "runtime.mallocgc": "runtime", "internal/runtime/syscall.Syscall6": "kernel"}.items():
            self.assertEqual(flames.go_owner(("net/http.(*conn).serve", frame)), owner)
        self.assertEqual(flames.go_owner(("runtime.gcBgMarkWorker", "runtime.scanobject")), "collector")

    def test_owner_in_python_is_a_part_of_the_interpreter(self):
        for frame, owner in {"_PyEval_EvalFrameDefault": "interpreter", "_PyObject_Malloc": "memory", "_int_free": "memory", "do_syscall_64_[k]": "kernel", "dict_dealloc": "objects and libraries"}.items():
            self.assertEqual(flames.python_owner(("TaskStepMethWrapper_call", frame)), owner)
        self.assertEqual(flames.python_owner(("TaskStepMethWrapper_call", "gc_collect_main", "dict_traverse")), "collector")

    def test_owners_add_up_to_the_whole(self):
        profile = {("a/b/C.d", "java/lang/String.hashCode"): 1.5, ("a/b/C.d",): 0.5}
        self.assertEqual(flames.owners(profile), {"JDK": 1.5, "a.b": 0.5})

    def test_paths_hold_all_that_is_beneath_them(self):
        self.assertEqual(flames._paths({("a", "b"): 1.0, ("a", "c"): 2.0}), {("a",): 3.0, ("a", "b"): 1.0, ("a", "c"): 2.0})


if __name__ == "__main__":
    unittest.main()
