package io.jianzhen.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body over 200 MB with 413 before anything reads it. Without this the search for the
 * form's token would meet the broken upload first and answer 403, which says nothing of the size.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadLimit extends OncePerRequestFilter {

  /** The largest file plus one megabyte for the other fields and the borders between the parts. */
  static final DataSize LARGEST = DataSize.ofMegabytes(201);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > LARGEST.toBytes()) {
      response.setHeader("Connection", "close");
      RefusedRequest.refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
