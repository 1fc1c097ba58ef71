package io.jianzhen.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a parameter with a NUL in its name or value with 400. No field can hold one, and the
 * database would fail on it as if the mistake were ours. Parameters that cannot be read at all get
 * a page, too, with 400, or with 413 where a form is larger than the server reads. Stands behind
 * {@link UploadLimit} and behind the filter that sets the encoding, since it reads the parameters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class NulRefused extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int refusal = refusal(request);
    if (refusal == 0) {
      chain.doFilter(request, response);
    } else {
      RefusedRequest.refuse(refusal, request, response);
    }
  }

  /** The status with which the request is refused, or zero. */
  private static int refusal(HttpServletRequest request) {
    try {
      return hasNul(request) ? HttpServletResponse.SC_BAD_REQUEST : 0;
    } catch (InvalidParameterException unreadable) {
      return unreadable.getErrorCode();
    }
  }

  private static boolean hasNul(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .anyMatch(
            parameter ->
                hasNul(parameter.getKey())
                    || Arrays.stream(parameter.getValue()).anyMatch(NulRefused::hasNul));
  }

  /** Some servers give no value at all where {@code =} is missing. */
  private static boolean hasNul(@Nullable String text) {
    return text != null && text.indexOf('\0') >= 0;
  }
}
