package io.jianzhen.platform.organisation;

import io.jianzhen.platform.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Enforces {@link Permit}: refuses whatever is not permitted in so many words. */
final class PermitInterceptor implements HandlerInterceptor {

  private static final String CHANGE_PASSWORD = "/account/password";

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true;
    }
    SignedIn me = signedIn();
    if (!allows(handler, me)) {
      throw new AccessDeniedException("not permitted: " + request.getRequestURI());
    }
    if (me != null && me.mustChangePassword() && mustWait(request)) {
      response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
      return false;
    }
    return true;
  }

  private static boolean mustWait(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !path.equals(CHANGE_PASSWORD) && !path.equals("/error");
  }

  static boolean allows(Object handler, @Nullable SignedIn me) {
    if (!(handler instanceof HandlerMethod method)) {
      return false;
    }
    if (ErrorController.class.isAssignableFrom(method.getBeanType())) {
      return true;
    }
    if (method.hasMethodAnnotation(Open.class)) {
      return true;
    }
    Permit permit = permitOf(method);
    return permit != null
        && me != null
        && (permit.everybodySignedIn()
            || Arrays.stream(permit.value()).anyMatch(me.roles()::contains));
  }

  static @Nullable Permit permitOf(HandlerMethod method) {
    Permit onMethod = method.getMethodAnnotation(Permit.class);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Permit.class);
  }

  private static @Nullable SignedIn signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn me
        ? me
        : null;
  }
}
