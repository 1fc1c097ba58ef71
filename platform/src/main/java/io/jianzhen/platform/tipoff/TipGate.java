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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what the public form may send before anything reads it: its size, and how many bodies with
 * files are on their way at once, so that whoever sends many fills neither disk nor memory. Forms
 * without files always get through to where they are counted, and of the others the words come
 * back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TipGate extends OncePerRequestFilter {

  /** Five files of the largest size and the text. */
  static final DataSize LARGEST = DataSize.ofMegabytes(102);

  private static final DataSize SMALL = DataSize.ofMegabytes(1);
  private static final int AT_ONCE = 6;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Whoever sends slowly must not shut everybody else out. */
  private static final int AT_ONCE_OF_ONE = 2;

  private static final Set<String> KEEPS_WORDS = Set.of("/tip", "/tip/receipt/add");
  private static final String REFUSAL = TipGate.class.getName() + ".refusal";

  /** How many bodies are on their way, by client; gone with the last of them. */
  private final Map<String, Integer> large = new HashMap<>();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = path(request);
    return !request.getMethod().equals("POST")
        || !(path.equals("/tip") || path.startsWith("/tip/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length > LARGEST.toBytes()) {
      refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response, chain);
    } else if (length >= 0 && length <= SMALL.toBytes()) {
      chain.doFilter(request, response);
    } else if (enters(ClientAddress.of(request.getRemoteAddr()))) {
      try {
        chain.doFilter(request, response);
      } finally {
        leaves(ClientAddress.of(request.getRemoteAddr()));
      }
    } else {
      refuse(TOO_MANY_REQUESTS, request, response, chain);
    }
  }

  /** The message key of why the files of this request are not read, or null if they are. */
  static @Nullable String refusal(HttpServletRequest request) {
    return (String) request.getAttribute(REFUSAL);
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

  /** Where words may have been typed they come back; elsewhere there is nothing to lose. */
  private static void refuse(
      int status, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Connection", "close");
    if (!KEEPS_WORDS.contains(path(request))) {
      RefusedRequest.refuse(status, request, response);
      return;
    }
    boolean isBusy = status == TOO_MANY_REQUESTS;
    request.setAttribute(REFUSAL, isBusy ? "tipoff.files.busy" : "tipoff.files.tooLarge");
    response.setStatus(status);
    if (isBusy) {
      response.setHeader("Retry-After", "60");
    }
    chain.doFilter(TypedBeforeFiles.of(request), response);
  }

  /** Decoded, as whatever answers reads it. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
  }
}
