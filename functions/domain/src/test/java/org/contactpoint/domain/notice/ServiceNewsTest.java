package org.contactpoint.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.notice.Watched.NURSE;
import static org.contactpoint.domain.notice.Watched.TODAY;
import static org.contactpoint.domain.notice.Watched.WORKER;
import static org.contactpoint.domain.notice.Watched.clinic;
import static org.contactpoint.domain.notice.Watched.record;
import static org.contactpoint.domain.notice.Watched.service;

import org.contactpoint.domain.involvement.Involvement;
import org.junit.jupiter.api.Test;

/** What is news of a child to whoever watches it (rules §5, §9.11). */
class ServiceNewsTest {
  private final Involvement own = service(1, WORKER);
  private final Involvement nurses = service(2, NURSE);

  private static ServiceNews joined(Involvement involvement) {
    return new ServiceNews(involvement.id(), NoticeKind.JOINED);
  }

  private static ServiceNews left(Involvement involvement) {
    return new ServiceNews(involvement.id(), NoticeKind.LEFT);
  }

  @Test
  void serviceThatBeginsIsNews() {
    assertThat(ServiceNews.between(record(1, own), record(1, own, nurses)))
        .containsExactly(joined(nurses));
    assertThat(ServiceNews.between(record(1, own, nurses), record(1, own, nurses))).isEmpty();
  }

  @Test
  void serviceThatEndsIsNewsOnce() {
    Involvement ended = nurses.endedOn(TODAY);
    assertThat(ServiceNews.between(record(1, own, nurses), record(1, own, ended)))
        .containsExactly(left(nurses));
    assertThat(ServiceNews.between(record(1, own, ended), record(1, own, ended))).isEmpty();
  }

  @Test
  void serviceThatComesBackIsNewsAgain() {
    assertThat(ServiceNews.between(record(1, own, nurses.endedOn(TODAY)), record(1, own, nurses)))
        .containsExactly(joined(nurses));
  }

  @Test
  void pastContactThatIsEnteredIsNoNews() {
    assertThat(ServiceNews.between(record(1, own), record(1, own, nurses.endedOn(TODAY))))
        .isEmpty();
  }

  @Test
  void serviceOfWhichNothingIsLeftIsNoNews() {
    assertThat(ServiceNews.between(record(1, own, nurses), record(1, own))).isEmpty();
  }

  @Test
  void sensitiveServiceIsNoNews() {
    Involvement clinic = clinic(3, NURSE);
    assertThat(ServiceNews.between(record(1, own), record(1, own, clinic))).isEmpty();
    assertThat(ServiceNews.between(record(1, own, clinic), record(1, own, clinic.endedOn(TODAY))))
        .isEmpty();
  }

  @Test
  void watcherIsToldOfOthersWhileTheOwnWorkIsOpen() {
    assertThat(ServiceNews.shownTo(WORKER, record(1, own, nurses, clinic(3, null)), TODAY))
        .containsExactly(nurses);
    assertThat(ServiceNews.shownTo(WORKER, record(1, own.endedOn(TODAY), nurses), TODAY))
        .containsExactly(nurses);
    assertThat(
            ServiceNews.shownTo(WORKER, record(1, own.endedOn(TODAY.minusDays(1)), nurses), TODAY))
        .isEmpty();
    assertThat(ServiceNews.shownTo(WORKER, record(1, nurses), TODAY)).isEmpty();
  }

  @Test
  void servicesAreToldOfAsTheyStand() {
    assertThat(ServiceNews.of(nurses)).containsExactly(joined(nurses));
    assertThat(ServiceNews.of(nurses.endedOn(TODAY))).containsExactly(joined(nurses), left(nurses));
  }
}
