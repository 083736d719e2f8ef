package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import org.requestcore.Python;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.island.Islands;
import org.requestcore.workload.Logs;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;

/**
 * Somebody else's tool, Schemathesis, makes requests of the article's OpenAPI document, good and bad, and finds no answer that the document doesn't allow. Left out: what it says of methods that the document hasn't, for
 * the App has more routes, and who tells Allow is told by conformance; and that what was created is there, for the App keeps nothing.
 */
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "What servers answer is no matter of the JDK, or ServersTest would find it.")
class SchemathesisIT {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,positive_data_acceptance";
    /** Not of those that decode with Jackson's databind, which by default takes a number or a boolean where a text is asked for. */
    private static final String STRICT = CHECKS + ",negative_data_rejection";
    private static final String DOCUMENT = Path.of("src/main/resources/org/requestcore/workload/routes/article.yaml").toAbsolutePath().toString();

    @BeforeAll
    static void prepare() throws Exception {
        Python.SCHEMATHESIS.prepare();
    }

    @TestFactory
    Stream<DynamicTest> answersAreAsTheDocumentSays() {
        return Stacks.all().stream().filter(stack -> stack.server().isPresent() && Islands.isHere(stack)).map(stack -> dynamicTest(stack.name(), () -> Logs.silenced(() -> {
            ask(stack);
            return null;
        })));
    }

    private static void ask(Stack stack) throws Exception {
        try (Service service = Service.start(stack, App.Shape.SERVED, ANY, ANY)) {
            Python.Result result = Python.SCHEMATHESIS.run(Path.of("target"), "-m", "schemathesis.cli", "run", DOCUMENT, "--url", Service.url(service.address()), "-H", "Authorization: " + Authentication.header(7),
                "--phases", "coverage,fuzzing", "--checks", isStrict(stack) ? STRICT : CHECKS,
                "--max-examples", "20", "--seed", "1", "--no-color", "--suppress-health-check", "all");
            assertEquals(0, result.exit(), result.out());
        }
    }

    private static boolean isStrict(Stack stack) {
        return stack.twins().isPresent() || stack.requestCore().fact(Offer.Fact.ENCODES_WITH).isPresent();
    }
}
