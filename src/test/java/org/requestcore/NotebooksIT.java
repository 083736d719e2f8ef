package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks run from a clean kernel, and what is committed is what they say. */
class NotebooksIT {
    private static final Path EXECUTED = Path.of("target", "notebooks").toAbsolutePath();

    @BeforeAll
    static void prepare() throws Exception {
        Python.NOTEBOOKS.prepare();
    }

    @Test
    void committedOutputsAreWhatTheCommittedRunsGive() throws Exception {
        Python.Result result = Python.NOTEBOOKS.run(Notebook.FOLDER, "execute.py", "--into", EXECUTED.toString());
        assertEquals(0, result.exit(), result.out());
        List<Notebook> committed = Notebook.all(Notebook.FOLDER);
        for (Notebook notebook : committed) {
            Notebook executed = Notebook.read(EXECUTED.resolve(notebook.toString()));
            for (int i = 0; i < notebook.cells().size(); i++) {
                Notebook.Cell cell = notebook.cells().get(i);
                String stale = notebook + ", cell '" + cell.id() + "' is not what the newest runs give: execute it again (notebooks/execute.py)";
                assertEquals(cell.text(), executed.cells().get(i).text(), stale);
                assertEquals(cell.figures(), executed.cells().get(i).figures(), stale);
            }
        }
    }

    @Test
    void modulesPassTheirTests() throws Exception {
        Python.Result result = Python.NOTEBOOKS.run(Notebook.FOLDER, "-m", "unittest");
        assertEquals(0, result.exit(), result.out());
        assertTrue(result.out().matches("(?s).*Ran [1-9]\\d* tests.*"), result.out());
    }

    @Test
    void anErrorIsToldWithItsNotebookAndCell(@TempDir Path folder) throws Exception {
        Files.copy(Notebook.FOLDER.resolve("execute.py"), folder.resolve("execute.py"));
        Files.writeString(folder.resolve("broken.ipynb"), """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
              {"id": "sound", "cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "x = 1"},
              {"id": "unsound", "cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "x / 0"}]}
            """);
        Python.Result result = Python.NOTEBOOKS.run(folder, "execute.py", "--into", "out");
        assertEquals(1, result.exit(), result.out());
        assertTrue(result.out().contains("broken.ipynb, cell 'unsound'") && result.out().contains("ZeroDivisionError"), result.out());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
