package org.requestcore.plan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;

import org.requestcore.workload.BadInput;

/** Where JMH writes to. */
final class Formats {
    private Formats() {
    }

    /** To standard output or to the file that -o names, as verbose as -v says. */
    static OutputFormat of(Options options) {
        VerboseMode verbosity = options.verbosity().orElse(Defaults.VERBOSITY);
        if (!options.getOutput().hasValue()) {
            return OutputFormatFactory.createFormatInstance(Spelling.OURS.stream(new FileOutputStream(FileDescriptor.out)), verbosity);
        }
        Path file = Path.of(options.getOutput().get());
        try {
            return OutputFormatFactory.createFormatInstance(new PrintStream(Files.newOutputStream(file), true), verbosity);
        } catch (IOException e) {
            throw new BadInput("-o " + file + ": can't be written; give a file in a folder that exists");
        }
    }

    static OutputFormat silent() {
        return OutputFormatFactory.createFormatInstance(new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
    }
}
