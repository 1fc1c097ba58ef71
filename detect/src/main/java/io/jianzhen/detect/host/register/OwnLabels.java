package io.jianzhen.detect.host.register;

import io.jianzhen.detect.host.address.HostName;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of a host that its owner chose: without the public suffix and a leading www. Of {@code
 * cx.mem.gov.cn} these are cx and mem.
 *
 * @param labels from left to right
 * @param suffix the public suffix
 */
public record OwnLabels(List<String> labels, String suffix) {

  public OwnLabels {
    labels = List.copyOf(labels);
  }

  public static OwnLabels of(HostName host, PublicSuffixes suffixes) {
    List<String> all = host.labels();
    String suffix = suffixes.suffixOf(host);
    if (all.size() > 1 && suffix.equals(host.ascii())) {
      // The list has *.ck: whoever holds mem.ck runs a suffix, and chose its first label.
      suffix = suffix.substring(suffix.indexOf('.') + 1);
    }
    String above = host.ascii().substring(host.ascii().indexOf('.') + 1);
    if (suffixes.isAboveSuffix(above)) {
      suffix = above;
    }
    int own = all.size() - suffix.split("\\.", -1).length;
    List<String> labels = new ArrayList<>(all.subList(0, Math.max(0, own)));
    if (labels.size() > 1 && labels.get(0).equals("www")) {
      labels.remove(0);
    }
    return new OwnLabels(labels, suffix);
  }
}
