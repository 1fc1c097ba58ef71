package io.jianzhen.cli;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.card.DuplicateNumbers;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Findings about numbers that stand twice, kept in a temporary file until their row is printed: in
 * a hostile roster every row has one, and a million of them would not fit into memory.
 */
final class DuplicateSpool implements AutoCloseable {

  private final Path file;
  private final DataInputStream in;
  private int nextRow;
  private int left;

  /** Takes over all findings of {@code numbers}. */
  DuplicateSpool(DuplicateNumbers numbers) throws IOException {
    file = Files.createTempFile("jianzhen-duplicates", ".bin");
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      numbers.forEach((row, finding) -> write(out, row, finding));
    } catch (UncheckedIOException full) {
      throw full.getCause();
    }
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    advance();
  }

  /** The finding about this row, if there is one. Rows are asked for in ascending order. */
  Optional<Finding> about(int row) throws IOException {
    if (left == 0 || nextRow != row) {
      return Optional.empty();
    }
    var finding =
        new Finding(
            in.readUTF(),
            Severity.valueOf(in.readUTF()),
            in.readUTF(),
            in.readUTF(),
            new Sentence(in.readUTF(), in.readUTF()));
    advance();
    return Optional.of(finding);
  }

  @Override
  public void close() throws IOException {
    in.close();
    Files.delete(file);
  }

  private void advance() throws IOException {
    left = in.read();
    left = left < 0 ? 0 : left;
    nextRow = left == 0 ? 0 : in.readInt();
  }

  private static void write(DataOutputStream out, int row, Finding finding) {
    try {
      out.write(1);
      out.writeInt(row);
      out.writeUTF(finding.rule());
      out.writeUTF(finding.severity().name());
      out.writeUTF(finding.field());
      out.writeUTF(finding.value());
      out.writeUTF(finding.says().zh());
      out.writeUTF(finding.says().en());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
