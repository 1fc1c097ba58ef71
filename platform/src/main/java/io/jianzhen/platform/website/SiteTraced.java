package io.jianzhen.platform.website;

import io.jianzhen.platform.website.capture.SiteCapture.Trace;
import java.util.List;

/**
 * A capture of a suspect site has found something that other sites may share and that no capture of
 * this site had found before. Published in the transaction in which the capture is noted.
 *
 * @param site its id; the record is referred to as {@code website:17}
 * @param traces what is new
 * @param by who asked for the capture; the program's own name if it did by itself
 */
public record SiteTraced(long site, List<Trace> traces, String by) {

  public SiteTraced {
    traces = List.copyOf(traces);
  }
}
