package io.jianzhen.platform.casework;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * Knows what was told that leads come from, and keeps it; who told it is not part of it. Asked only
 * for people who may see the lead.
 */
public interface LeadContent {

  /** What stands behind a lead, the first told first; empty if it comes from elsewhere. */
  List<Told> of(long lead);

  /** A file that came with it, if it stands behind this lead. */
  Optional<Attachment> file(long lead, long file);

  /**
   * One thing that was told.
   *
   * @param number of the record, such as {@code JB-2021-0001}
   * @param lines label keys and texts, in the order of reading
   */
  record Told(String number, List<Line> lines, List<Enclosed> files) {}

  /** A text under its label. */
  record Line(String labelKey, String text) {}

  /**
   * A file that was enclosed.
   *
   * @param size in bytes
   */
  record Enclosed(long id, String media, long size) {

    /** Whether a browser can show it on a page. */
    public boolean isPicture() {
      return media.startsWith("image/");
    }
  }

  /** The content of a file; its name is ours, never the sender's. */
  record Attachment(String name, String media, Resource content) {}
}
