package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.organisation.Role;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** The same portrait on cards of different holders is shown to those who may see both. */
@SelfCheckTest
class SamePortraitTest {

  private static final String LIST = "/certificates/portraits";

  @Autowired Scene scene;
  @Autowired SelfCheckClock clock;
  @Autowired JdbcClient jdbc;

  private Visitor inspector;
  private Visitor office;

  @BeforeEach
  void people() {
    clock.set(SelfCheckClock.NOTICE);
    inspector = scene.inspector(Scene.ZONE);
    office = scene.as("YJ-BGS", Role.OFFICE);
  }

  @Test
  void theSamePortraitAtTwoEmployersIsShownWithBothPicturesAndSaidNothingOfToThem()
      throws IOException {
    long one = scene.employer("人像一厂", inspector);
    long other = scene.employer("人像二厂", inspector);
    Visitor first = photographs(one, inspector, 1, 0.05);
    photographs(other, inspector, 1, -0.08);

    assertThat(inspector.page(LIST)).contains("人像一厂", "人像二厂", "待对照");
    assertThat(inspector.page("/self-checks/" + scene.checkOf(one))).contains("两证同一照片", "人像二厂");
    long pair = pairOf(one);
    assertThat(inspector.page(LIST + "/" + pair))
        .contains(
            "/self-checks/%d/files/".formatted(scene.checkOf(one)),
            "/self-checks/%d/files/".formatted(scene.checkOf(other)));
    assertThat(first.get(LIST)).hasStatus(403);
    assertThat(first.page("/self-check/mine/photos")).doesNotContain("人像二厂", "同一照片");
  }

  @Test
  void anotherPortraitAndTheOwnCardPhotographedTwiceAreNoPairs() throws IOException {
    long one = scene.employer("人像三厂", inspector);
    long other = scene.employer("人像四厂", inspector);
    Visitor first = photographs(one, inspector, 2, 0.05);
    takes(first, 2, 0.1);
    photographs(other, inspector, 3, 0.05);

    assertThat(pairs(one)).isZero();
    assertThat(pairs(other)).isZero();
  }

  @Test
  void whoSeesOneOfBothOnlyIsToldThatTheOfficeHasOneToCompare() throws IOException {
    Visitor street = scene.inspector(Scene.STREET);
    long here = scene.employer("人像五厂", inspector);
    long there = scene.employer("人像六厂", street);
    photographs(here, inspector, 4, 0.05);
    photographs(there, street, 4, 0.02);
    long pair = pairOf(here);

    assertThat(office.page(LIST)).contains("人像五厂", "人像六厂");
    assertThat(inspector.page(LIST)).doesNotContain("人像五厂", "人像六厂");
    assertThat(inspector.get(LIST + "/" + pair)).hasStatus(404);
    assertThat(inspector.post(LIST + "/" + pair + "/notes", "seen", "same", "reason", "一样"))
        .hasStatus(404);
    assertThat(inspector.page("/self-checks/" + scene.checkOf(here)))
        .contains("另有 1 张照片")
        .doesNotContain("人像六厂");
  }

  @Test
  void whatWasSeenIsKeptWithItsReasonAndTheLastWordStands() throws IOException {
    long one = scene.employer("人像七厂", inspector);
    photographs(one, inspector, 5, 0.05);
    photographs(scene.employer("人像八厂", inspector), inspector, 5, 0.01);
    String page = LIST + "/" + pairOf(one);

    assertThat(Visitor.answer(inspector.post(page + "/notes", "seen", "same"))).contains("请写明依据");
    assertThat(Visitor.answer(inspector.post(page + "/notes", "reason", "衣服一样")))
        .contains("请选择是不是同一张照片");
    assertThat(inspector.page(page)).doesNotContain("填写记录");

    inspector.post(page + "/notes", "seen", "same", "reason", "衣服一样");
    inspector.post(page + "/notes", "seen", "different", "reason", "脸型不同");
    assertThat(inspector.page(page)).contains("衣服一样", "脸型不同");
    assertThat(
            jdbc.sql("SELECT count(*) FROM certificate_finding WHERE zh LIKE '%同一照片%'")
                .query(Long.class)
                .single())
        .as("a sign is no finding")
        .isZero();
  }

  private Visitor photographs(long employer, Visitor by, long portrait, double turn)
      throws IOException {
    Visitor me = scene.enters(scene.assign(employer, by));
    takes(me, portrait, turn);
    return me;
  }

  private static void takes(Visitor me, long portrait, double turn) throws IOException {
    var file =
        new MockMultipartFile("photo", "a.png", "image/png", CardDrawing.png(portrait, turn));
    assertThat(
            me.mvc()
                .post()
                .uri("/self-check/mine/photos")
                .multipart()
                .file(file)
                .with(user(me.me()))
                .with(csrf())
                .exchange())
        .hasStatus3xxRedirection();
  }

  private long pairs(long employer) {
    return jdbc.sql(
            """
            SELECT count(*) FROM same_portrait p
              JOIN self_check_file f ON f.id IN (p.earlier, p.later)
             WHERE f.self_check = :check
            """)
        .param("check", scene.checkOf(employer))
        .query(Long.class)
        .single();
  }

  private long pairOf(long employer) {
    return jdbc.sql(
            """
            SELECT p.id FROM same_portrait p
              JOIN self_check_file f ON f.id IN (p.earlier, p.later)
             WHERE f.self_check = :check
            """)
        .param("check", scene.checkOf(employer))
        .query(Long.class)
        .single();
  }
}
