package org.contactpoint.portal.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.portal.session.Person;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record offers, held against the access policy (rules §2). */
class RecordActionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
  private static final String OWN_ADDRESS = "ruth.okafor@leeds.example";
  private static final List<Role> READERS =
      List.of(
          Role.PRACTITIONER,
          Role.OVERRIDE_PRACTITIONER,
          Role.MANAGEMENT_TEAM,
          Role.SHIELD_APPROVER);

  /** How a record stands. */
  enum State {
    OPEN,
    DIED,
    SHIELDED,
    ARCHIVED
  }

  /** When the reader worked with the child. */
  enum Work {
    NONE,
    GOES_ON,
    ENDS_TODAY,
    ENDED
  }

  /** One reader of one record. */
  record Look(Set<Role> roles, boolean own, State state, Work work) {
    boolean isReadable() {
      boolean team = own && roles.contains(Role.MANAGEMENT_TEAM);
      return switch (state) {
        case OPEN, DIED -> true;
        case SHIELDED -> work == Work.NONE;
        case ARCHIVED -> team && work == Work.NONE;
      };
    }

    boolean works() {
      return work == Work.GOES_ON || work == Work.ENDS_TODAY;
    }

    ChildView view() {
      Person reader =
          new Person(
              "leeds.somebody",
              "Ruth Okafor",
              OWN_ADDRESS,
              null,
              roles.stream().map(Role::code).toList(),
              own ? AnAccount.LEEDS.value() : AnAccount.YORK.value(),
              null);
      return new ChildView(
          held(),
          new OpenedRecord("12345678906", "direct-support"),
          reader,
          TODAY,
          null,
          List.of(),
          "/home");
    }

    private ChildRecordResponse held() {
      boolean isTeam = roles.contains(Role.MANAGEMENT_TEAM) || roles.contains(Role.SHIELD_APPROVER);
      String council =
          state != State.SHIELDED || (own && isTeam) ? ",\"council\":\"E08000035\"" : "";
      String json =
          state == State.SHIELDED
              ? Records.shielded(council)
              : Records.record(
                  state == State.OPEN ? "active" : state.name().toLowerCase(Locale.ROOT),
                  council + ",\"involvements\":[" + involvement() + "]");
      return read(json);
    }

    private String involvement() {
      String own = Records.involvement("own1", "social-care", OWN_ADDRESS);
      return switch (work) {
        case NONE -> "";
        case GOES_ON -> own;
        case ENDS_TODAY -> own.replace("\"end\":null", "\"end\":\"2026-11-30\"");
        case ENDED -> own.replace("\"end\":null", "\"end\":\"2026-11-29\"");
      };
    }

    private static ChildRecordResponse read(String json) {
      try {
        return JSON.readValue(json, ChildRecordResponse.class);
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }

    /** What the API lets that reader do with a record that stands so. */
    private boolean isPermitted(RecordAction action) {
      boolean isLive = state != State.ARCHIVED;
      boolean isOpen = isLive && state != State.SHIELDED;
      return switch (action) {
        case JOIN -> isLive && may(Action.ADD_INVOLVEMENT);
        case ADD_SERVICE -> isLive && may(Action.ADD_INVOLVEMENT) && mayMediate();
        case EMERGENCY -> state == State.SHIELDED && may(Action.BREAK_GLASS);
        case WATCH -> isOpen && may(Action.WATCH_CHILD);
        // The record need not show work of one's own, so whoever may have it is offered to ask.
        case SHIELD ->
            state != State.SHIELDED
                && (may(Action.ASK_SHIELD)
                    || roles.contains(Role.PRACTITIONER)
                    || roles.contains(Role.OVERRIDE_PRACTITIONER));
        case CORRECT -> may(Action.CORRECT_CHILD);
        case MERGE -> isLive && may(Action.MERGE_CHILDREN);
        case MOVE -> isLive && may(Action.START_MOVE);
        case LIFE -> may(Action.CHANGE_LIFE_CYCLE);
        case ACCESS_REQUEST -> may(Action.RECEIVE_ACCESS_REQUEST);
      };
    }

    private boolean may(Action action) {
      Set<CallerRelation> relations = EnumSet.noneOf(CallerRelation.class);
      if (own) {
        relations.add(CallerRelation.OWN_COUNCIL);
      }
      if (works()) {
        relations.add(CallerRelation.INVOLVED);
      }
      return AccessPolicy.decide(
              new Caller(account(), null, "r"), action, relations, Denial.OTHER_COUNCIL)
          instanceof Decision.Permitted;
    }

    private boolean mayMediate() {
      Account other = AnAccount.practitioner("other").of(council()).build();
      return AccessPolicy.decideOnBehalf(account(), other) instanceof Decision.Permitted;
    }

    private Account account() {
      List<Role> all = List.copyOf(roles);
      AnAccount account = AnAccount.playing(all.getFirst(), "leeds.somebody").of(council());
      all.forEach(account::and);
      return account.build();
    }

    private Authority council() {
      return own ? AnAccount.LEEDS : AnAccount.YORK;
    }
  }

  static Stream<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (Role one : READERS) {
      for (Role other : READERS) {
        for (State state : State.values()) {
          for (Work work : Work.values()) {
            looks.add(new Look(EnumSet.of(one, other), true, state, work));
            looks.add(new Look(EnumSet.of(one, other), false, state, work));
          }
        }
      }
    }
    return looks.stream().filter(Look::isReadable).distinct();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyActionIsOfferedToExactlyThoseWhoMayTakeIt(Look look) {
    Set<RecordAction> permitted = EnumSet.noneOf(RecordAction.class);
    for (RecordAction action : RecordAction.values()) {
      if (look.isPermitted(action)) {
        permitted.add(action);
      }
    }
    assertThat(look.view().actions()).containsExactlyInAnyOrderElementsOf(permitted);
  }

  @Test
  void oneNeedNotBeToldWhereTheRecordDoesNotShowOnesOwnWork() {
    Look look = new Look(EnumSet.of(Role.PRACTITIONER), false, State.OPEN, Work.NONE);
    ChildView shown = look.view();
    AddedService added = new AddedService("7d9c", "mental-health", "2026-11-02", true);
    ChildView remembered =
        new ChildView(
            shown.held(), shown.asked(), shown.reader(), TODAY, null, List.of(added), "/home");
    assertThat(shown.actions()).doesNotContain(RecordAction.WATCH).contains(RecordAction.SHIELD);
    assertThat(remembered.actions()).contains(RecordAction.WATCH, RecordAction.SHIELD);
  }

  /** A sensitive service is shown to nobody, so whoever reads the record may be of one. */
  @Test
  void whoMayBeOfASensitiveServiceMayBeToldToo() {
    ChildRecordResponse held =
        Look.read(
            Records.record(
                "active",
                ",\"council\":\"E08000035\",\"sensitiveServiceExists\":true,\"involvements\":[]"));
    ChildView shown = new Look(EnumSet.of(Role.PRACTITIONER), false, State.OPEN, Work.NONE).view();
    ChildView sensitive =
        new ChildView(held, shown.asked(), shown.reader(), TODAY, null, List.of(), "/home");
    assertThat(sensitive.held().sensitiveServiceExists()).isTrue();
    assertThat(sensitive.actions()).contains(RecordAction.WATCH);
  }

  @Test
  void ofAnArchivedHiddenChildNothingIsCorrected() {
    Look look = new Look(EnumSet.of(Role.MANAGEMENT_TEAM), true, State.SHIELDED, Work.NONE);
    ChildView shown = look.view();
    ChildView archived =
        new ChildView(
            shown.held().archived(),
            shown.asked(),
            shown.reader(),
            TODAY,
            null,
            List.of(),
            "/home");
    assertThat(archived.actions()).containsExactly(RecordAction.LIFE, RecordAction.ACCESS_REQUEST);
  }
}
