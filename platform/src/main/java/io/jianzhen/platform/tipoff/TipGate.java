package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.web.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what the public form may send before anything reads it: its size, and how many bodies with
 * files are on their way at once, so that whoever sends many fills neither disk nor memory. Forms
 * without files always get through to where they are counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TipGate extends OncePerRequestFilter {

  /** Five files of the largest size and the text. */
  static final DataSize LARGEST = DataSize.ofMegabytes(102);

  private static final DataSize SMALL = DataSize.ofMegabytes(1);
  private static final int AT_ONCE = 6;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Semaphore large = new Semaphore(AT_ONCE);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !request.getMethod().equals("POST")
        || !(path.equals("/tip") || path.startsWith("/tip/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length > LARGEST.toBytes()) {
      refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response);
    } else if (length >= 0 && length <= SMALL.toBytes()) {
      chain.doFilter(request, response);
    } else if (large.tryAcquire()) {
      try {
        chain.doFilter(request, response);
      } finally {
        large.release();
      }
    } else {
      refuse(TOO_MANY_REQUESTS, request, response);
    }
  }

  private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Connection", "close");
    RefusedRequest.refuse(status, request, response);
  }
}
