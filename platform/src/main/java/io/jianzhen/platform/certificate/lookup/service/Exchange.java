package io.jianzhen.platform.certificate.lookup.service;

import io.jianzhen.capture.Bytes;
import java.time.OffsetDateTime;

/**
 * One request and what came back, as it is kept.
 *
 * @param at when it was sent
 * @param attempt from 1
 * @param request method, address and body, and the names of headers without their values, which are
 *     secrets; it names a person
 * @param status 0 if there was no answer
 * @param answer the bytes of the answer; cut where it was too large
 */
public record Exchange(
    OffsetDateTime at, int attempt, String request, int status, Bytes answer, Problem problem) {

  Exchange with(Problem other) {
    return new Exchange(at, attempt, request, status, answer, other);
  }
}
