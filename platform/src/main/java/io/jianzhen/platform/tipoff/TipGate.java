package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.web.ClientAddress;
import io.jianzhen.platform.web.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

  /** Whoever sends slowly must not shut everybody else out. */
  private static final int AT_ONCE_OF_ONE = 2;

  /** How many bodies are on their way, by client; gone with the last of them. */
  private final Map<String, Integer> large = new HashMap<>();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // Decoded, as whatever answers reads it.
    String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
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
    } else if (enters(ClientAddress.of(request.getRemoteAddr()))) {
      try {
        chain.doFilter(request, response);
      } finally {
        leaves(ClientAddress.of(request.getRemoteAddr()));
      }
    } else {
      refuse(TOO_MANY_REQUESTS, request, response);
    }
  }

  private synchronized boolean enters(String client) {
    int all = large.values().stream().mapToInt(Integer::intValue).sum();
    int own = large.getOrDefault(client, 0);
    if (all >= AT_ONCE || own >= AT_ONCE_OF_ONE) {
      return false;
    }
    large.put(client, own + 1);
    return true;
  }

  private synchronized void leaves(String client) {
    large.computeIfPresent(client, (of, own) -> own == 1 ? null : own - 1);
  }

  private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Connection", "close");
    RefusedRequest.refuse(status, request, response);
  }
}
