package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** How much may be on its way at once. */
class TipGateTest {

  private static final long WITH_FILES = 30_000_000;

  private final TipGate gate = new TipGate();
  private final MockServletContext context = new MockServletContext();

  @Test
  void whileSixBodiesWithFilesAreOnTheirWayTheSeventhWaitsAndWordsStillGetThrough()
      throws Exception {
    List<Integer> answers = new ArrayList<>();
    nested(6, "198.51.100.", answers);
    assertThat(answers).containsExactly(429, 200);
    answers.clear();
    nested(6, "198.51.100.", answers);
    assertThat(answers).as("each has given its place back").containsExactly(429, 200);
  }

  @Test
  void whoeverSendsSlowlyShutsNobodyElseOut() throws Exception {
    List<Integer> answers = new ArrayList<>();
    nested(2, "198.51.100.7", answers);
    assertThat(answers).as("of another client").containsExactly(200, 200);

    answers.clear();
    gate.doFilter(
        new Announced(context, WITH_FILES).from("198.51.100.7"),
        new MockHttpServletResponse(),
        (request, response) ->
            gate.doFilter(
                new Announced(context, WITH_FILES).from("198.51.100.7"),
                new MockHttpServletResponse(),
                (second, other) -> {
                  var third = new MockHttpServletResponse();
                  gate.doFilter(
                      new Announced(context, WITH_FILES).from("198.51.100.7"), third, (a, b) -> {});
                  answers.add(third.getStatus());
                }));
    assertThat(answers).containsExactly(429);
  }

  @Test
  void anAddressWrittenInAnotherWayIsTheSame() throws Exception {
    var hidden = new Announced(context, TipGate.LARGEST.toBytes() + 1);
    hidden.setRequestURI("/%74ip");
    var response = new MockHttpServletResponse();

    gate.doFilter(hidden, response, (request, answer) -> {});

    assertThat(response.getStatus()).isEqualTo(413);
  }

  /**
   * @param clients an address that all come from, or the beginning of one for each
   */
  private void nested(int more, String clients, List<Integer> answers) throws Exception {
    String client = clients.endsWith(".") ? clients + more : clients;
    if (more == 0) {
      answers.add(sent(WITH_FILES));
      answers.add(sent(2_000));
    } else {
      gate.doFilter(
          new Announced(context, WITH_FILES).from(client),
          new MockHttpServletResponse(),
          (request, response) -> {
            try {
              nested(more - 1, clients, answers);
            } catch (java.io.IOException | RuntimeException failed) {
              throw failed;
            } catch (Exception failed) {
              throw new IllegalStateException(failed);
            }
          });
    }
  }

  private int sent(long length) throws Exception {
    var response = new MockHttpServletResponse();
    gate.doFilter(
        new Announced(context, length).from("203.0.113.9"), response, (request, answer) -> {});
    return response.getStatus();
  }
}
