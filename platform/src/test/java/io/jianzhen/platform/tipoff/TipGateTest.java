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
    nested(6, answers);
    assertThat(answers).containsExactly(429, 200);
    answers.clear();
    nested(6, answers);
    assertThat(answers).as("each has given its place back").containsExactly(429, 200);
  }

  private void nested(int more, List<Integer> answers) throws Exception {
    if (more == 0) {
      answers.add(sent(WITH_FILES));
      answers.add(sent(2_000));
    } else {
      gate.doFilter(
          new Announced(context, WITH_FILES),
          new MockHttpServletResponse(),
          (request, response) -> {
            try {
              nested(more - 1, answers);
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
    gate.doFilter(new Announced(context, length), response, (request, answer) -> {});
    return response.getStatus();
  }
}
