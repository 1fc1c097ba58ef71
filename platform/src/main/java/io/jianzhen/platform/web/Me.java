package io.jianzhen.platform.web;

import java.util.List;

/**
 * Who is signed in, as the header shows it.
 *
 * @param unitName the unit in the language of the page
 * @param roleKeys message keys of the roles held
 */
public record Me(String displayName, String unitName, List<String> roleKeys) {

  public Me {
    roleKeys = List.copyOf(roleKeys);
  }
}
