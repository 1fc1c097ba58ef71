package io.jianzhen.platform.reporting;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The figures cannot be right; the problems say which and why. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public final class SubmissionRefused extends RuntimeException {

  private final transient List<FormProblem> problems;

  SubmissionRefused(Report report, List<FormProblem> problems) {
    super(
        "report %s %s: %s"
            .formatted(
                report.unit().code(),
                report.month(),
                problems.stream().map(problem -> problem.sentence().zh()).toList()));
    this.problems = List.copyOf(problems);
  }

  List<FormProblem> problems() {
    return problems;
  }
}
