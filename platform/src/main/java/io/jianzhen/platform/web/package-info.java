/**
 * The frame that every page stands in: layout, components, language, headers, error pages.
 *
 * <p>Templates are under {@code templates/frame}; their use is described at the top of {@code
 * layout.html} and {@code components.html}, and shown at {@code /styleguide}. The public records
 * are what other modules hand to the frame: {@link io.jianzhen.platform.web.NavGroup}, {@link
 * io.jianzhen.platform.web.Me}, {@link io.jianzhen.platform.web.Notice}, {@link
 * io.jianzhen.platform.web.Flash}, {@link io.jianzhen.platform.web.FormErrors}, {@link
 * io.jianzhen.platform.web.FilterChip}, {@link io.jianzhen.platform.web.Choice}.
 */
@NullMarked
@ApplicationModule(displayName = "Frame 页面框架")
package io.jianzhen.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
