package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Reply;

/**
 * {@code /children/{childId}/merge}: asks for the other record's number, then shows both side by
 * side, to be merged, or kept as those of two children.
 */
@Singleton
final class MergeRecordsPage implements Page {
  private static final String OTHER = "other";
  private static final String NUMBER = "[0-9]{11}";

  @Override
  public String path() {
    return "/children/{childId}/merge";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return other(request)
        .map(
            number ->
                OpenedRecord.asked(
                    request, opened -> shown(request, opened, number, FormErrors.none())))
        .orElseGet(
            () ->
                new OtherNumberForm(OpenedRecord.of(request), Form.empty(), FormErrors.none())
                    .shown());
  }

  private static Optional<String> other(PageRequest request) {
    return request.parameter(OTHER).filter(number -> number.matches(NUMBER));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(
        other(request).map(number -> decided(request, number)).orElseGet(() -> asked(request)));
  }

  private static PageAnswer decided(PageRequest request, String number) {
    return OpenedRecord.asked(
        request,
        opened ->
            new PairDecision(
                    request,
                    errors -> shown(request, opened, number, errors),
                    merge -> merge,
                    Worklists.DUPLICATES.after(ListPlace.first(""), "apart"))
                .carriedOut());
  }

  private static PageAnswer asked(PageRequest request) {
    String number = request.form().text(OTHER).replace(" ", "");
    if (!number.matches(NUMBER)) {
      return refused(request, "ContactPoint number must have 11 digits");
    }
    return number.equals(request.id("childId"))
        ? refused(request, "Enter the number of the other record")
        : new PageAnswer.Moved(path(request, number));
  }

  private static String path(PageRequest request, String other) {
    return OpenedRecord.of(request).to("/merge", OTHER, other);
  }

  private static PageAnswer refused(PageRequest request, String why) {
    return new OtherNumberForm(
            OpenedRecord.of(request), request.form(), FormErrors.none().add(OTHER, why))
        .shown();
  }

  private static PageAnswer shown(
      PageRequest request, OpenedRecord opened, String other, FormErrors errors) {
    return request
        .api()
        .both(
            read(opened), ChildRecordResponse.class,
            read(opened.at(other)), ChildRecordResponse.class)
        .then(
            both -> pair(request, both, errors, path(request, other)),
            problem -> notShown(request, other, problem));
  }

  private static ApiCall read(OpenedRecord opened) {
    return ApiCall.get(opened.api("")).purpose(opened.purpose());
  }

  private static PageAnswer pair(
      PageRequest request,
      Reply.Both<ChildRecordResponse, ChildRecordResponse> both,
      FormErrors errors,
      String action) {
    if (both.first().childId().equals(both.second().childId())) {
      return refused(request, "Both numbers are of one record already");
    }
    DuplicatePair pair = new DuplicatePair("", "", List.of(both.first(), both.second()), List.of());
    return PairForm.of(pair, request, errors, action)
        .from(OpenedRecord.of(request).at(both.first().childId()))
        .shown();
  }

  private static PageAnswer notShown(PageRequest request, String other, ApiProblem problem) {
    return problem.status() == 404
        ? new OtherNumberForm(
                OpenedRecord.of(request),
                Form.of(Map.of(OTHER, other)),
                FormErrors.none().add(OTHER, "There is no record with that number for you"))
            .shown()
        : new PageAnswer.Refused(problem);
  }
}
