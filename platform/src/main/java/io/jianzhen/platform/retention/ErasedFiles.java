package io.jianzhen.platform.retention;

import io.jianzhen.platform.retention.PersonalData.Directory;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.seal.SealedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes the files of rows that are erased. Which they are is committed with the rows, so that a
 * file that a killed process has left is removed later.
 */
@Component
class ErasedFiles {

  private static final Logger LOG = LoggerFactory.getLogger(ErasedFiles.class);

  private final JdbcClient jdbc;
  private final Seal seal;
  private final Path data;

  ErasedFiles(JdbcClient jdbc, Seal seal, @Value("${jianzhen.data:data}") Path data) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.data = data;
  }

  /** A file that may go. */
  private record Left(String directory, String name) {}

  /** Removes all that are to go; what is in use stays on the list. */
  void removeAll() {
    List<Left> left =
        jdbc.sql("SELECT directory, name FROM erasure_file ORDER BY directory, name")
            .query(Left.class)
            .list();
    left.forEach(this::remove);
  }

  /** How many files are still to be removed. */
  long left() {
    return jdbc.sql("SELECT count(*) FROM erasure_file").query(Long.class).single();
  }

  private void remove(Left file) {
    try {
      if (!isNeeded(file)) {
        new SealedFiles(data.resolve(file.directory()), seal).remove(file.name());
      }
      jdbc.sql("DELETE FROM erasure_file WHERE directory = :directory AND name = :name")
          .param("directory", file.directory())
          .param("name", file.name())
          .update();
    } catch (IOException inUse) {
      LOG.warn("{}/{} is in use; it is removed later", file.directory(), file.name());
    }
  }

  /** Two employers may have brought the same picture. */
  private boolean isNeeded(Left file) {
    return PersonalData.DIRECTORIES.stream()
        .filter(one -> one.name().equals(file.directory()))
        .map(Directory::needed)
        .findFirst()
        .map(
            needed ->
                jdbc.sql("SELECT " + needed)
                    .param("name", file.name())
                    .query(Boolean.class)
                    .single())
        .orElse(false);
  }
}
