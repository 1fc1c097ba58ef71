package io.jianzhen.platform.casework.file;

import java.util.List;

/**
 * Something was done with a case. Published in its transaction, for whoever keeps what is named in
 * cases.
 *
 * @param cases the case and those joined to it
 */
public record CasesChanged(List<Long> cases) {

  public CasesChanged {
    cases = List.copyOf(cases);
  }
}
