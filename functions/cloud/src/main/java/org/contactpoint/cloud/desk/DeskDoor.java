package org.contactpoint.cloud.desk;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.door.PassedRequest;
import org.contactpoint.http.passing.QuarantineDesk;
import org.contactpoint.http.passing.ReviewDecision;
import org.contactpoint.http.passing.ShieldedDesk;

/**
 * The desk's own door. Whoever passes a call on is believed in nothing: token, account, policy and
 * purpose are judged again, and what the call is about is read again.
 */
@Singleton
final class DeskDoor {
  private static final List<String> TELLING =
      List.of("Content-Type", "ETag", "Location", "WWW-Authenticate", "Retry-After");

  private final FrontDoor door;
  private final Children children;
  private final Merges merges;
  private final ShieldedDesk desk;
  private final QuarantineDesk rows;

  DeskDoor(
      FrontDoor door, Children children, Merges merges, ShieldedDesk desk, QuarantineDesk rows) {
    this.door = door;
    this.children = children;
    this.merges = merges;
    this.desk = desk;
    this.rows = rows;
  }

  DeskAnswer enter(DeskCall passed) {
    PassedRequest request = passed.request();
    HttpResponse<?> response =
        door.enterPassed(
            request.request(),
            request.route(),
            request.pathIds(),
            call -> answer(call, passed.act()));
    return new DeskAnswer(response.code(), telling(response), body(response));
  }

  private static Map<String, String> telling(HttpResponse<?> response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : TELLING) {
      String value = response.getHeaders().get(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  private static byte[] body(HttpResponse<?> response) {
    return response.getBody(byte[].class).orElseGet(() -> new byte[0]);
  }

  private Answer answer(Call call, DeskAct act) {
    return switch (act) {
      case DeskAct.View view -> child(call, view.child(), desk::view);
      case DeskAct.AddInvolvement add ->
          call.onBehalfOf(add.onBehalfOf())
              .then(
                  acting ->
                      child(
                          acting,
                          add.child(),
                          (entered, child) ->
                              desk.addInvolvement(entered, child, add.said().said())));
      case DeskAct.EndInvolvement end ->
          child(
              call,
              end.child(),
              (entered, child) ->
                  desk.endInvolvement(
                      entered, child, end.involvement(), LocalDate.parse(end.day())));
      case DeskAct.WithdrawConsent withdraw ->
          child(
              call,
              withdraw.child(),
              (entered, child) -> desk.withdrawConsent(entered, child, withdraw.involvement()));
      case DeskAct.Correct correct ->
          child(
              call,
              correct.child(),
              (entered, child) -> desk.correct(entered, child, correct.correction().correction()));
      case DeskAct.ProposeMerge propose ->
          desk.proposeMerge(
              call,
              new ContactPointId(propose.into()),
              new ContactPointId(propose.duplicate()),
              propose.reason());
      case DeskAct.ApproveMerge approve -> merge(call, approve.merge(), desk::approveMerge);
      case DeskAct.UndoMerge undo -> merge(call, undo.merge(), desk::undoMerge);
      case DeskAct.Distinguish apart ->
          desk.distinguish(
              call,
              new ContactPointId(apart.one()),
              new ContactPointId(apart.other()),
              apart.reason());
      case DeskAct.ListRows list -> list(call, list);
      case DeskAct.DecideRow decide ->
          rows.decide(
              call,
              decide.review(),
              ReviewDecision.valueOf(decide.decision()),
              decide.child(),
              decide.reason());
    };
  }

  /**
   * A child that is shielded no more, or is merged by now, is one for the caller to decide anew.
   */
  private Answer child(
      Call call, String number, BiFunction<Call, ChildRecord.Shielded, Answer> act) {
    return switch (children.find(new ContactPointId(number)).orElse(null)) {
      case ChildRecord.Shielded shielded -> act.apply(call, shielded);
      case null -> Answer.notFound(new ContactPointId(number));
      default -> Answer.concurrentChange();
    };
  }

  private Answer merge(Call call, String id, BiFunction<Call, Merge, Answer> act) {
    return merges
        .find(id)
        .map(merge -> act.apply(call, merge))
        .orElseGet(() -> Answer.notFound(call.child()));
  }

  private Answer list(Call call, DeskAct.ListRows list) {
    QuarantineDesk.Page page = rows.page(call, list.after(), list.limit());
    return call.disclose(new WorkDone(WorkAct.LIST_REVIEWS, "", page.shown()), PageText.of(page));
  }
}
