package io.jianzhen.platform.organisation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who of those signed in may call a handler. On a method it replaces what the class says. A handler
 * without it, and without {@link io.jianzhen.platform.web.Open}, is refused for everybody: nothing
 * is open by accident.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

  /** The roles, any of which suffices. */
  Role[] value() default {};

  /** Every signed-in person, whatever the role. */
  boolean everybodySignedIn() default false;
}
