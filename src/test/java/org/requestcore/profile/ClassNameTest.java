package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JVM's names become labels that are the same in every fork and that JMH's JSON can hold. */
class ClassNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        java.lang.String                                     | java.lang.String
        java.util.HashMap$Node                               | java.util.HashMap$Node
        [B                                                   | byte-array
        [Z                                                   | boolean-array
        [[J                                                  | long-array-array
        B                                                    | B
        [Ljava.lang.String;                                  | java.lang.String-array
        [[Ljava.util.HashMap$Node;                           | java.util.HashMap$Node-array-array
        org.mine.Routes$$Lambda$14/0x00000008000c3000        | org.mine.Routes$$Lambda
        org.mine.Routes$$Lambda/0x00007f1c5c0c3000           | org.mine.Routes$$Lambda
        [Lorg.mine.Routes$$Lambda$14/0x00000008000c3000;     | org.mine.Routes$$Lambda-array
        java.lang.invoke.LambdaForm$MH/0x0000000800c01400    | java.lang.invoke.LambdaForm$MH
        java.lang.invoke.LambdaForm$MH+0x0000000800c01400    | java.lang.invoke.LambdaForm$MH
        com.sun.proxy.$Proxy12                               | com.sun.proxy.$Proxy
        jdk.proxy2.$Proxy12                                  | jdk.proxy.$Proxy
        jdk.internal.reflect.GeneratedMethodAccessor7        | jdk.internal.reflect.GeneratedMethodAccessor
        java.util.stream.ReferencePipeline$3                 | java.util.stream.ReferencePipeline$3
        org.mine.Utf8                                        | org.mine.Utf8
        org.mine.a"b,c{d                                     | org.mine.a_b_c_d
        """)
    void isALabel(String jvm, String label) {
        assertEquals(label, ClassName.of(jvm));
    }
}
