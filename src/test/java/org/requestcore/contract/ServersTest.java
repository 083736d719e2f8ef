package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.requestcore.contract.island.Islands;
import org.requestcore.contract.proof.ServerProof;
import org.requestcore.workload.Logs;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.payload.People;

/** Every server of this JVM, in the shape that has the others in it, through its sockets: it answers right, says when it can't listen, and ends in order. ServersIT has the rest. */
class ServersTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int CONNECTIONS = 20;
    private static final int CLIENTS = 6;
    private static final int REQUESTS = 100;

    @TestFactory
    Stream<DynamicTest> answer() {
        return tests(stack -> {
            try (Server server = start(stack, ANY)) {
                assertTrue(ServerProof.prove(server.address(), App.Shape.SERVED, stack.server().lacks()) > 0);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> sayWhenTheyCannotListen() {
        return tests(stack -> {
            try (ServerSocket taken = new ServerSocket(0, 1, ANY.getAddress())) {
                Exception thrown = assertThrows(Exception.class, () -> start(stack, (InetSocketAddress) taken.getLocalSocketAddress()).close());
                assertTrue(Stream.iterate((Throwable) thrown, t -> t != null, Throwable::getCause).anyMatch(BindException.class::isInstance), thrown.toString());
            }
        });
    }

    /** Each its own user: whatever a server keeps while it answers is kept for one of them. */
    @TestFactory
    Stream<DynamicTest> answerSeveralClientsAtOnce() {
        return tests(stack -> {
            try (Server server = start(stack, ANY)) {
                List<Future<Boolean>> clients = new ArrayList<>();
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
                for (int i = 0; i < CLIENTS; i++) {
                    int client = i;
                    clients.add(threads.submit(() -> isToldItsUsers(server.address(), client)));
                }
                threads.shutdown();
                for (Future<Boolean> client : clients) {
                    assertTrue(client.get());
                }
            }
        });
    }

    private static boolean isToldItsUsers(InetSocketAddress address, int client) throws IOException {
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            for (int i = 0; i < REQUESTS; i++) {
                int id = 1 + (client * REQUESTS + i) % People.COUNT;
                String answer = ask(socket, id);
                assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("{\"id\":" + id + ","), "client " + client + " asked for " + id + ", and got " + answer);
            }
            return true;
        }
    }

    /** While clients ask. What comes is whole: right answers, or a refusal; and after it nothing. */
    @TestFactory
    Stream<DynamicTest> endWithoutCuttingAnAnswerOff() {
        return tests(stack -> {
            Server server = start(stack, ANY);
            InetSocketAddress address = server.address();
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                sockets.add(new Socket(address.getAddress(), address.getPort()));
                ask(sockets.get(i), 1);
            }
            for (Socket socket : sockets) {
                socket.getOutputStream().write(request(1));
            }
            server.close();
            for (Socket socket : sockets) {
                String answer = rest(socket);
                assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 200") && answer.endsWith("}") || answer.startsWith("HTTP/1.1 503"), "instead of a whole answer: '" + answer + "'");
                socket.close();
            }
            assertThrows(IOException.class, () -> new Socket(address.getAddress(), address.getPort()).close());
        });
    }

    /** A server may reset a connection with a request that it leaves. */
    private static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(rest);
        } catch (SocketException e) {
            assertEquals(0, rest.size(), "reset within an answer: " + rest);
        }
        return rest.toString(StandardCharsets.UTF_8);
    }

    private static byte[] request(int id) {
        return ("GET /users/" + id + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Authentication.header(id) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** For one user. @return the answer to the end of its body */
    private static String ask(Socket socket, int id) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(request(id));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\"email\":") < 0 || answer.charAt(answer.length() - 1) != '}') {
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                return answer.toString();
            }
            answer.append((char) octet);
        }
        return answer.toString();
    }

    private static Server start(Stack stack, InetSocketAddress address) throws Exception {
        return stack.server().get().start(App.shared(App.Shape.SERVED, Apps.json(JsonLibraries.named(JsonLibraries.OF_THE_APP)), new SimpleMeterRegistry()), address);
    }

    private interface Test {
        void of(Stack stack) throws Exception;
    }

    /** Of those that run in this JVM. */
    private static Stream<DynamicTest> tests(Test test) {
        return Stacks.all().stream().filter(stack -> stack.server().isPresent() && Islands.isHere(stack) && !stack.twins().isPresent())
            .map(stack -> dynamicTest(stack.name(), () -> Logs.silenced(() -> {
                try {
                    test.of(stack);
                } catch (Throwable e) { // whose name no report of a build keeps
                    throw new AssertionError(stack.name() + ": " + e.getMessage(), e);
                }
                return null;
            })));
    }
}
