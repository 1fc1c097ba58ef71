package io.jianzhen.platform.casework.law;

import static io.jianzhen.platform.casework.law.Act.Regime.NONE;
import static io.jianzhen.platform.casework.law.Act.Regime.OTHER;
import static io.jianzhen.platform.casework.law.Act.Regime.SPECIAL_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.casework.law.Act.Need;
import io.jianzhen.platform.casework.law.Act.Regime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the facts of an act to its article; the figures are those of published cases. */
class AdviserTest {

  private static final Adviser ADVISER = new Adviser();

  /** An act for a rule to be suggested on, or held, or named as silent. */
  private record Example(String rule, String outcome, Act act) {
    @Override
    public String toString() {
      return rule + " is " + outcome;
    }
  }

  static Stream<Example> examples() {
    return Stream.of(
        suggested("W01", employer(CardState.FORGED, "2022-01-10")),
        suggested("W02", employer(CardState.NONE, "2022-01-10", Sign.OVERDUE)),
        suggested("W03", act("2022-01-10", CardState.NONE, Sign.RESPONSIBLE_PERSON, Sign.OVERDUE)),
        suggested("W04", employer(CardState.UNKNOWN, "2022-01-10", headOfChemicals())),
        suggested(
            "W05",
            employer(CardState.UNKNOWN, "2022-01-10", with(headOfChemicals(), Sign.OVERDUE))),
        suggested("W06", employer(CardState.UNKNOWN, "2022-01-10", Sign.TRAINING_NOT_RECORDED)),
        suggested(
            "W07",
            act("2022-01-10", CardState.UNKNOWN, Sign.RESPONSIBLE_PERSON, Sign.HEAD_NEGLECTS_DUTY)),
        suggested("W08", employer(CardState.NONE, "2022-01-10", Sign.REFUSES_AFTER_FINE)),
        suggested("W09", employer(CardState.UNKNOWN, "2022-01-10", Sign.NO_FILES)),
        silent("W10", employer(CardState.NONE, "2021-08-31")),
        suggested("W11", employer(CardState.FORGED, "2022-01-10", Sign.USED_FORGED)),
        suggested("W12", act("2022-01-10", CardState.FORGED, Sign.HOLDER, Sign.USED_FORGED)),
        suggested("W13", act("2022-01-10", CardState.LENT, Sign.HOLDER, Sign.LENT)),
        silent("W14", act("2026-06-02", CardState.FORGED, Sign.HOLDER, Sign.USED_FORGED)),
        suggested(
            "W15",
            act("2022-01-10", CardState.OBTAINED_BY_FRAUD, Sign.HOLDER, Sign.OBTAINED_BY_FRAUD)),
        // Fengtai, 2023-07: the issuer confirmed the forgery, the holder went to the police.
        suggested("P01", act("2023-07-12", CardState.FORGED, Sign.HOLDER, Sign.USED_FORGED)),
        // Wuhu, 2021-08-27: bought for 600 yuan, five days of detention.
        suggested(
            "P02", act("2021-08-27", CardState.FORGED, Sign.BUYER, Sign.USED_FORGED, Sign.MINOR)),
        suggested("P03", act("2026-02-01", CardState.FORGED, Sign.HOLDER, Sign.USED_FORGED)),
        suggested(
            "P04", counted("2022-01-10", Quantity.FRAUD_AMOUNT, 600, Sign.SELLER, Sign.FRAUD)),
        suggested(
            "P05", counted("2026-02-01", Quantity.FRAUD_AMOUNT, 600, Sign.SELLER, Sign.FRAUD)),
        suggested("P06", site("2026-02-01", Sign.SELLER, Sign.IMPERSONATES_ORGAN)),
        suggested("P07", small("2022-01-10")),
        suggested("P08", with(small("2022-01-10"), Sign.ORGANISATION)),
        suggested("P09", small("2026-02-01")),
        suggested("P10", small("2023-01-10", Sign.HELPER, Sign.HELPED_FRAUD)),
        suggested("P11", small("2023-01-10", Sign.HELPER, Sign.SUPPORTED_FRAUD)),
        suggested("M01", site("2022-01-10", Sign.TRAINER, Sign.GUARANTEED_PASS)),
        suggested("M02", site("2022-01-10", Sign.ADVERTISER, Sign.FALSE_ADVERT)),
        suggested("M03", site("2022-01-10", Sign.AD_PUBLISHER, Sign.GUARANTEED_PASS, Sign.KNEW)),
        // Jiangyin, 2022-01: four card makers.
        suggested("CR01", act("2022-01-07", CardState.FORGED, Sign.MAKER, Sign.FORGED)),
        suggested("CR02", site("2022-01-10", Sign.TRAINER, Sign.FORGED_COMPANY_SEAL)),
        // Xicheng, 2023-06: 21 pages in the name of state organs; one is enough.
        suggested(
            "CR03", site("2023-06-01", Sign.SITE_OPERATOR, Sign.ILLEGAL_SITE, Sign.IMITATES_ORGAN)),
        suggested(
            "CR04",
            counted(
                "2023-06-01",
                Quantity.SETTLED,
                200_000,
                Sign.HELPER,
                Sign.HELPED_NETWORK_CRIME,
                Sign.KNEW)),
        suggested(
            "CR05",
            counted(
                "2025-08-01", Quantity.SIM_CARDS, 20, Sign.HELPER, Sign.HELPED_FRAUD, Sign.KNEW)),
        suggested(
            "CR06", counted("2022-01-10", Quantity.FRAUD_AMOUNT, 3000, Sign.SELLER, Sign.FRAUD)),
        suggested("CR07", site("2022-01-10", Sign.NETWORK_PROVIDER, Sign.REFUSES_WRITTEN_ORDER)),
        suggested("CR08", employer(CardState.VALID, "2022-01-10", Sign.DANGEROUS_WORK)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyRuleSpeaksOnItsExample(Example example) {
    Advice advice = ADVISER.on(example.act());

    Set<String> said =
        example.outcome().equals("silent")
            ? advice.silent().stream().map(one -> one.rule().id()).collect(Collectors.toSet())
            : suggestions(advice);
    assertThat(said).contains(example.rule());
  }

  @Test
  void noRuleIsWithoutAnExample() {
    Set<String> shown = examples().map(Example::rule).collect(Collectors.toSet());

    assertThat(ADVISER.rules()).extracting(Rule::id).allMatch(shown::contains);
  }

  @Test
  void aPendingRuleAndAnOverriddenOneAreNeverSuggested() {
    examples()
        .map(example -> suggestions(ADVISER.on(example.act())))
        .forEach(said -> assertThat(said).doesNotContain("W10", "W14"));
  }

  @Test
  void theOldRangeGivesWayToArticle97FromTheDayItIsInForce() {
    assertThat(suggestions(ADVISER.on(employer(CardState.NONE, "2021-09-01")))).contains("W01");
    assertThat(suggestions(ADVISER.on(employer(CardState.NONE, "2021-08-31")))).isEmpty();
  }

  @Test
  void aSiteInTheNameOfAStateOrganIsACrimeWithoutAnyNumber() {
    Act act = site("2022-01-10", Sign.SITE_OPERATOR, Sign.ILLEGAL_SITE, Sign.IMITATES_ORGAN);

    assertThat(suggestions(ADVISER.on(act))).containsExactly("CR03");
  }

  @Test
  void thePenaltyForTheSameActIsHeldWhileACrimeIsSuspected() {
    Act act = site("2022-01-10", Sign.SITE_OPERATOR, Sign.ILLEGAL_SITE, Sign.IMITATES_ORGAN);

    assertThat(ADVISER.on(act).held()).extracting(one -> one.rule().id()).containsExactly("P07");
  }

  @Test
  void theEmployersFineDoesNotWaitForTheMakersCrime() {
    Act act = act("2022-01-10", CardState.FORGED, Sign.EMPLOYER, Sign.MAKER, Sign.FORGED);

    assertThat(suggestions(ADVISER.on(act))).contains("CR01", "W01");
  }

  @Test
  void twoSitesThatImitateNobodyAreOpenUntilMoreIsKnown() {
    Act act = counted("2022-01-10", Quantity.SITES, 2, Sign.SITE_OPERATOR, Sign.ILLEGAL_SITE);

    Advice.Open open = ADVISER.on(act).open().get(0);

    assertThat(open.rule().id()).isEqualTo("CR03");
    assertThat(open.anyOf()).extracting(said -> said.zh()).contains("违法所得达到10000元");
    assertThat(open.anyOf()).extracting(said -> said.zh()).noneMatch(zh -> zh.startsWith("网站达到"));
  }

  @Test
  void threeSitesAreEnough() {
    Act act = counted("2022-01-10", Quantity.SITES, 3, Sign.SITE_OPERATOR, Sign.ILLEGAL_SITE);

    assertThat(suggestions(ADVISER.on(act))).contains("CR03");
  }

  @Test
  void theEditionIsThatOfTheDayOfTheActAndTheLaterOneIsNamed() {
    Act act =
        decided(act("2025-12-31", CardState.FORGED, Sign.HOLDER, Sign.USED_FORGED), "2026-01-20");

    Advice.Suggestion police = suggestion("P01", act);

    assertThat(police.laterEdition()).extracting(Rule::id).isEqualTo("P03");
    assertThat(police.cautions()).anyMatch(said -> said.zh().contains("第63(1)(2)(3)条"));
  }

  @Test
  void aCardForgedInJuly2026WaitsForTheNewOrder() {
    Act act = act("2026-07-01", CardState.FORGED, Sign.HOLDER, Sign.USED_FORGED);

    Advice advice = ADVISER.on(act);

    assertThat(suggestions(advice)).containsExactly("P03");
    assertThat(advice.silent()).extracting(one -> one.rule().id()).containsExactly("W14");
  }

  @Test
  void publicOrderPrescribesAfterSixMonthsAndTheFineAfterTwoYears() {
    Act act = act("2021-01-10", CardState.FORGED, Sign.HOLDER, Sign.USED_FORGED);

    assertThat(suggestions(found(act, "2021-07-10"))).contains("P01", "W12");
    assertThat(suggestions(found(act, "2021-07-11"))).containsExactly("W12");
    assertThat(suggestions(found(act, "2023-01-11"))).isEmpty();
  }

  @Test
  void withoutNeedHavingNoneIsNoViolation() {
    Act act = needing(Need.NOT_NEEDED, employer(CardState.NONE, "2022-01-10"));

    assertThat(suggestions(ADVISER.on(act))).isEmpty();
  }

  @Test
  void theHeadOfAnOrdinaryFactoryIsOnlyOpenWhileItsTradeIsUnknown() {
    Act act = employer(CardState.UNKNOWN, "2022-01-10", Sign.HEAD_NOT_ASSESSED);

    Advice advice = ADVISER.on(act);

    assertThat(suggestions(advice)).isEmpty();
    assertThat(advice.open()).extracting(one -> one.rule().id()).contains("W04");
  }

  @Test
  void certificatesOfOthersAreNotedAndNotJudged() {
    Act plain = employer(CardState.FORGED, "2022-01-10", Sign.USED_FORGED);

    Advice advice = ADVISER.on(inRegime(OTHER, plain));

    assertThat(advice.suggestions()).isEmpty();
    assertThat(advice.steps()).hasSize(1);
  }

  @Test
  void aSiteThatSellsCardsOfOthersIsTheMatterOfThePoliceAllTheSame() {
    Act site =
        act(
            "2022-01-10",
            CardState.UNKNOWN,
            Sign.SITE_OPERATOR,
            Sign.ILLEGAL_SITE,
            Sign.IMITATES_ORGAN);

    Advice advice = ADVISER.on(inRegime(OTHER, site));

    assertThat(suggestions(advice)).contains("CR03");
    assertThat(advice.sides()).contains(Advice.Side.CLOSE_SITE);
  }

  @Test
  void whoForgesTheOwnCardIsSuspectedOfTheCrimeAndTheFineWaits() {
    Act act = act("2022-01-10", CardState.FORGED, Sign.HOLDER, Sign.FORGED);

    Advice advice = ADVISER.on(act);

    assertThat(suggestions(advice)).contains("CR01").doesNotContain("W12", "P01");
    assertThat(advice.held()).extracting(one -> one.rule().id()).contains("W12");
  }

  @Test
  void aForgedSafetyAssessmentIsNoMatterOfTheOrderOnSpecialOperations() {
    Act special = employer(CardState.FORGED, "2022-01-10", Sign.USED_FORGED);

    Advice advice = ADVISER.on(inRegime(Regime.SAFETY_ASSESSMENT, special));

    assertThat(suggestions(advice)).doesNotContain("W01", "W11", "W12");
  }

  @Test
  void whetherACardWasNeededIsWorthFindingOut() {
    Act act = needing(Need.UNKNOWN, employer(CardState.FORGED, "2022-01-10"));

    assertThat(ADVISER.on(act).open()).extracting(one -> one.rule().id()).contains("W01");
  }

  @Test
  void anActBeforeTheOrderOf2026DecidedAfterItIsToBeComparedWithIt() {
    Act act =
        decided(act("2026-05-01", CardState.FORGED, Sign.HOLDER, Sign.USED_FORGED), "2026-06-10");

    Advice.Suggestion fine = suggestion("W12", act);

    assertThat(fine.laterEdition()).extracting(Rule::id).isEqualTo("W14");
    assertThat(fine.cautions()).anyMatch(said -> said.zh().contains("条文尚未录入"));
  }

  @Test
  void aBuyerWhoKnewIsNoVictimOfFraud() {
    Act act =
        with(
            counted("2022-01-10", Quantity.FRAUD_AMOUNT, 5000, Sign.SELLER, Sign.FRAUD),
            Sign.KNEW_IT_WAS_FAKE);

    assertThat(suggestion("CR06", act).cautions()).anyMatch(said -> said.zh().contains("不是诈骗的被害人"));
  }

  @Test
  void eachGoesToWhoseDutyItIs() {
    assertThat(
            suggestion(
                    "CR03",
                    site("2022-01-10", Sign.SITE_OPERATOR, Sign.ILLEGAL_SITE, Sign.IMITATES_ORGAN))
                .to())
        .isEqualTo(Duty.NETWORK_POLICE);
    assertThat(
            suggestion("CR01", act("2022-01-07", CardState.FORGED, Sign.MAKER, Sign.FORGED)).to())
        .isEqualTo(Duty.PUBLIC_ORDER_POLICE);
    assertThat(
            suggestion(
                    "CR06",
                    counted("2022-01-10", Quantity.FRAUD_AMOUNT, 3000, Sign.SELLER, Sign.FRAUD))
                .to())
        .isEqualTo(Duty.CRIMINAL_POLICE);
    assertThat(suggestion("W01", employer(CardState.NONE, "2022-01-10")).to())
        .isEqualTo(Duty.TERRITORY);
    assertThat(suggestion("M01", site("2022-01-10", Sign.TRAINER, Sign.GUARANTEED_PASS)).to())
        .isEqualTo(Duty.MARKET_REGULATION);
  }

  @Test
  void theFirstFineOfWeibinLiesInTheRange() {
    Advice.Suggestion first = suggestion("W01", employer(CardState.FORGED, "2025-06-01"));

    assertThat(new BigDecimal("10000"))
        .isBetween(new BigDecimal(first.rule().least()), new BigDecimal(first.rule().most()));
  }

  private static Example suggested(String rule, Act act) {
    return new Example(rule, "suggested", act);
  }

  private static Example silent(String rule, Act act) {
    return new Example(rule, "silent", act);
  }

  private static Set<String> suggestions(Advice advice) {
    return advice.suggestions().stream()
        .map(one -> one.rule().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Advice.Suggestion suggestion(String rule, Act act) {
    return ADVISER.on(act).suggestions().stream()
        .filter(one -> one.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Sign[] headOfChemicals() {
    return new Sign[] {Sign.HEAD_NOT_ASSESSED, Sign.HIGH_RISK_TRADE};
  }

  private static Sign[] with(Sign[] signs, Sign more) {
    return Stream.concat(Arrays.stream(signs), Stream.of(more)).toArray(Sign[]::new);
  }

  private static Act employer(CardState card, String day, Sign... signs) {
    return act(day, card, with(signs, Sign.EMPLOYER));
  }

  private static Act act(String day, CardState card, Sign... signs) {
    return act(SPECIAL_OPERATION, day, card, Map.of(), signs);
  }

  private static Act site(String day, Sign... signs) {
    return act(NONE, day, CardState.UNKNOWN, Map.of(), signs);
  }

  /** All that could make a crime of it was counted and is small. */
  private static Act small(String day, Sign... signs) {
    Sign[] stated = signs.length == 0 ? new Sign[] {Sign.SITE_OPERATOR, Sign.ILLEGAL_SITE} : signs;
    return act(NONE, day, CardState.UNKNOWN, Map.of(Quantity.SITES, BigDecimal.ONE), stated);
  }

  private static Act counted(String day, Quantity what, long many, Sign... signs) {
    return act(NONE, day, CardState.UNKNOWN, Map.of(what, BigDecimal.valueOf(many)), signs);
  }

  private static Act act(
      Regime regime, String day, CardState card, Map<Quantity, BigDecimal> counted, Sign... signs) {
    LocalDate on = LocalDate.parse(day);
    return new Act(regime, Need.NEEDED, card, Set.copyOf(List.of(signs)), counted, on, on, on);
  }

  private static Act with(Act act, Sign more) {
    Set<Sign> signs = new HashSet<>(act.stated());
    signs.add(more);
    return new Act(
        act.regime(),
        act.need(),
        act.card(),
        signs,
        act.counted(),
        act.doneOn(),
        act.foundOn(),
        act.decidedOn());
  }

  private static Act decided(Act act, String day) {
    return new Act(
        act.regime(),
        act.need(),
        act.card(),
        act.stated(),
        act.counted(),
        act.doneOn(),
        act.foundOn(),
        LocalDate.parse(day));
  }

  private static Advice found(Act act, String day) {
    LocalDate on = LocalDate.parse(day);
    return ADVISER.on(
        new Act(
            act.regime(),
            act.need(),
            act.card(),
            act.stated(),
            act.counted(),
            act.doneOn(),
            on,
            on));
  }

  private static Act needing(Need need, Act act) {
    return new Act(
        act.regime(),
        need,
        act.card(),
        act.stated(),
        act.counted(),
        act.doneOn(),
        act.foundOn(),
        act.decidedOn());
  }

  private static Act inRegime(Regime regime, Act act) {
    return new Act(
        regime,
        act.need(),
        act.card(),
        act.stated(),
        act.counted(),
        act.doneOn(),
        act.foundOn(),
        act.decidedOn());
  }
}
