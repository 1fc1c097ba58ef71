package io.jianzhen.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One duty in the navigation and the pages that belong to it.
 *
 * @param labelKey message key of the heading, or null for a group without one
 */
public record NavGroup(@Nullable String labelKey, List<NavItem> items) {

  public NavGroup {
    items = List.copyOf(items);
  }
}
