package io.jianzhen.cli;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out where results go
 * @param err where complaints and progress go
 * @param isWatched whether somebody looks at {@code err}, so that progress is worth showing
 */
record Terminal(InputStream in, OutputStream out, OutputStream err, boolean isWatched) {

  /** A writer of results in UTF-8. */
  Writer results() {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
