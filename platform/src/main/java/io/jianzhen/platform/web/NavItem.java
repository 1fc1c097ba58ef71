package io.jianzhen.platform.web;

/**
 * One page in the navigation.
 *
 * @param href address inside the application, such as {@code /certificates}
 * @param labelKey message key of its name
 * @param icon a symbol of {@code assets/icons.svg}
 * @param current whether it is the page shown
 */
public record NavItem(String href, String labelKey, String icon, boolean current) {}
