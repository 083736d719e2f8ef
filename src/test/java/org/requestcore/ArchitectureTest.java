package org.requestcore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.contract.Prompted;

/** Who may know whom. */
class ArchitectureTest {
    /** Without what annotation processors write: JMH; avaje-jsonb, which puts its adapters beside the records; Micronaut, its definitions beside the beans. */
    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> Stream.of("jmh_generated", "JsonAdapter", "GeneratedJsonComponent", "$Definition").noneMatch(location::contains)).importPackages("org.requestcore");

    private static final List<String> EVERYONE = List.of("java..", "javax..", "com.sun.management..");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        workload       | org.snakeyaml.engine.. com.fasterxml.jackson.core.. io.micrometer.. org.apache.commons.text..
        contract       | org.requestcore.contract.twin org.requestcore.workload..
        contract.twin  | org.requestcore.workload
        contract.island | org.requestcore.contract
        contract.conformance | org.requestcore.contract org.requestcore.contract.island org.requestcore.contract.proof org.requestcore.workload.. io.micrometer.core..
        contract.hostile | org.requestcore.contract org.requestcore.contract.proof org.requestcore.workload..
        contract.proof | org.requestcore.contract org.requestcore.contract.island org.requestcore.workload.. io.micrometer.core.. com.google.gson.. org.apache.hc.core5.. com.networknt.. org.snakeyaml.engine.. net.datafaker.. tools.jackson..
        junit          | org.requestcore.contract org.requestcore.contract.hostile org.requestcore.contract.proof org.requestcore.workload.routes org.requestcore.run org.junit.jupiter.api.. org.requestcore.profile
        bench          | org.requestcore.load org.requestcore.contract.. org.requestcore.workload.. org.requestcore.profile.. org.openjdk.jmh.. io.micrometer..
        profile        | org.openjdk.jmh.. jdk.jfr..
        plan           | org.requestcore.contract org.requestcore.contract.twin org.requestcore.contract.island org.requestcore.workload.. org.requestcore.profile org.openjdk.jmh.. org.apache.commons.text..
        machine        | org.requestcore.workload org.apache.commons.statistics.. org.openjdk.jmh.infra com.google.gson..
        steady         | org.requestcore.precision org.apache.commons.statistics..
        precision      | org.apache.commons.statistics..
        run            | org.requestcore.plan org.requestcore.machine org.requestcore.steady org.requestcore.precision org.requestcore.contract org.requestcore.contract.island org.requestcore.workload org.requestcore.workload.routes org.requestcore.profile org.openjdk.jmh.. com.google.gson.. me.tongfei.progressbar..
        result         | org.requestcore.precision org.requestcore.run.folder org.requestcore.steady org.requestcore.contract org.requestcore.contract.twin org.requestcore.workload org.apache.commons.statistics.. com.google.gson..
        result.trend   | org.requestcore.result org.requestcore.steady org.requestcore.workload org.apache.commons.statistics.. com.google.gson..
        report         | org.requestcore.result org.requestcore.result.trend org.requestcore.result.explain org.requestcore.contract org.requestcore.workload com.google.gson.. com.samskivert.mustache
        report.trend   | org.requestcore.report org.requestcore.result org.requestcore.result.trend org.requestcore.workload
        load           | org.requestcore.profile.. org.requestcore.contract org.requestcore.contract.island org.requestcore.workload.. io.micrometer.. com.google.gson.. org.openjdk.jmh.. org.apache.hc.core5.. com.sun.tools.attach
        result.explain | org.requestcore.result org.requestcore.workload com.google.gson..
        report.explain | org.requestcore.report org.requestcore.result org.requestcore.result.explain
        codec          | org.requestcore.contract.. org.requestcore.workload.. com.fasterxml.jackson.. tools.jackson.. io.vertx.core.json.. io.vertx.core.spi.json io.vertx.core.buffer.. com.alibaba.fastjson2.. io.avaje..
        cli            | org.requestcore.. picocli.. com.google.gson.. org.openjdk.jmh.runner
        """)
    void packageKnowsOnly(String name, String known) {
        String own = name.equals("contract") ? "org.requestcore.contract" : "org.requestcore." + name + "..";
        List<String> allowed = new ArrayList<>(EVERYONE);
        allowed.add(own);
        allowed.addAll(List.of(known.strip().split(" ")));
        classes().that().resideInAPackage(own).should().onlyDependOnClassesThat().resideInAnyPackage(allowed.toArray(String[]::new)).check(OURS);
    }

    @Test
    void modelsKnowContractsAndNoOtherModelOrLibrary() {
        classes().that().resideInAPackage("org.requestcore.model..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.requestcore.contract", "org.requestcore.workload..", "org.requestcore.model..").check(OURS);
        slices().matching("org.requestcore.model.(*)..").should().notDependOnEachOther().check(OURS);
    }

    @Test
    void stacksKnowNeitherEachOtherNorWhatMeasuresThem() {
        slices().matching("org.requestcore.stack.(*)").should().notDependOnEachOther().check(OURS);
        noClasses().that().resideInAPackage("org.requestcore.stack..").should().dependOnClassesThat()
            .resideInAnyPackage("org.openjdk.jmh..", "org.requestcore.bench..", "org.requestcore.run..", "org.requestcore.cli..", "org.requestcore.contract.proof..").check(OURS);
    }

    /** A server that more than one stack runs on is a package of its own beneath the stack that it comes from, and knows neither. */
    @Test
    void embeddedServersKnowNoStack() {
        classes().that().resideInAPackage("org.requestcore.stack.*.*..").should().resideInAPackage("org.requestcore.stack.*.embedded").check(OURS);
        slices().matching("org.requestcore.stack.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.requestcore.(*)..").should().beFreeOfCycles().check(OURS);
    }

    /** The engine knows how a run is kept; what is kept knows no engine. */
    @Test
    void runFoldersKnowNoEngine() {
        noClasses().that().resideInAPackage("org.requestcore.run.folder").should().dependOnClassesThat().resideInAPackage("org.requestcore.run").check(OURS);
    }

    /** Yardsticks, workloads: rooms within a house, each of one idea, none leaning on one that leans on it. */
    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.requestcore.workload.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching("org.requestcore.model.floor.(*)..").should().beFreeOfCycles().check(OURS);
        noClasses().that().resideInAPackage("org.requestcore.machine").should().dependOnClassesThat().resideInAPackage("org.requestcore.machine.doctor").check(OURS);
        for (String house : List.of("result", "report")) {
            noClasses().that().resideInAPackage("org.requestcore." + house).should().dependOnClassesThat().resideInAPackage("org.requestcore." + house + ".trend").check(OURS);
        }
    }

    /** A newcomer finds a class by the names of the folders, and sees a folder at a glance. */
    @Test
    void noRoomHoldsMoreThanAScreen() {
        Map<String, Set<String>> rooms = OURS.stream().filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.mapping(JavaClass::getSimpleName, Collectors.toSet())));
        rooms.forEach((name, files) -> assertTrue(files.size() <= 25, name + " holds " + files.size() + " files; give some a room of their own: " + files));
    }

    @Test
    void nobodyKnowsTheCommandLineButMain() {
        noClasses().that().resideOutsideOfPackages("org.requestcore.cli..", "org.requestcore").should().dependOnClassesThat().resideInAPackage("org.requestcore.cli..").check(OURS);
    }

    /** Transports are, for the price of the carriage is all that they tell, and is part of other rows; who does any other work finds its answers out. */
    @Test
    void onlyTheHarnessAndTransportsAreToldTheAnswers() {
        classes().that().implement(Prompted.class).should().resideInAPackage("org.requestcore.model.harness")
            .orShould().haveNameMatching("org[.]requestcore[.]stack[.](netty[.]EmbeddedChannel|undertow[.]MemoryChannel|tomcat[.]embedded[.]MemoryEndpoint|jetty[.]InlineEndPoint)Core[$]Told").check(OURS);
    }

    @Test
    void nobodyReachesIntoTheJdk() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("sun..", "jdk.internal..").check(OURS);
    }
}
