package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;

/** {@code /v1/uploads}: the uploads of the caller's own source; any other is absent. */
@Singleton
final class UploadEndpoints implements Endpoints {
  private static final String UPLOAD = "uploadId";

  private final Uploads uploads;
  private final ReadReport readReport;
  private final MoveUpload moveUpload;

  UploadEndpoints(Uploads uploads, ReadReport readReport, MoveUpload moveUpload) {
    this.uploads = uploads;
    this.readReport = readReport;
    this.moveUpload = moveUpload;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_UPLOADS, UploadsResponse.class, this::list),
        Endpoint.of(Route.READ_UPLOAD, UploadResponse.class, this::read),
        Endpoint.of(Route.READ_UPLOAD_REPORT, null, this::report).with(QueryParameter.CURSOR),
        Endpoint.of(
            Route.CONFIRM_UPLOAD,
            UploadResponse.class,
            request -> move(request, UploadMove.CONFIRM)),
        Endpoint.of(
            Route.REVERSE_UPLOAD,
            UploadResponse.class,
            request -> move(request, UploadMove.REVERSE)));
  }

  private Answer list(AuthorisedRequest request) {
    Authority authority = request.caller().account().authority();
    List<Upload> page =
        authority == null
            ? List.of()
            : uploads.of(
                authority, request.position().map(ListPlace::new).orElse(null), request.limit());
    return request.disclose(
        new WorkDone(WorkAct.READ_UPLOADS, "", List.of()),
        new UploadsResponse(
            page.stream().map(UploadResponse::of).toList(),
            page.size() < request.limit() ? null : request.cursor(page.getLast().place().value())));
  }

  private Answer read(AuthorisedRequest request) {
    return own(request)
        .map(
            upload ->
                request.disclose(
                    new WorkDone(WorkAct.READ_UPLOAD, upload.id(), List.of()),
                    UploadResponse.of(upload)))
        .orElseGet(Answer::notFound);
  }

  private Answer report(AuthorisedRequest request) {
    return own(request).map(upload -> report(request, upload)).orElseGet(Answer::notFound);
  }

  private Answer report(AuthorisedRequest request, Upload upload) {
    ReportPage page =
        readReport.from(upload.id(), request.position().map(Long::parseLong).orElse(1L));
    Optional<String> next =
        page.next().stream()
            .mapToObj(row -> path(upload) + "/report?cursor=" + request.cursor(row + ""))
            .findFirst();
    return request.disclose(
        new WorkDone(WorkAct.READ_UPLOAD_REPORT, upload.id(), List.of()),
        page.csv(),
        shown -> Answer.csv(shown, next));
  }

  /** The path of an upload. */
  static String path(Upload upload) {
    return "/v1/uploads/" + upload.id();
  }

  private Answer move(AuthorisedRequest request, UploadMove move) {
    return own(request)
        .map(
            upload ->
                answer(
                    moveUpload.handle(
                        new MoveUploadCommand(
                            request.actor(),
                            upload,
                            move,
                            request.replay().isPresent(),
                            request.remember(200, Map.of(UPLOAD, upload.id()))))))
        .orElseGet(Answer::notFound);
  }

  private static Answer answer(MoveUploadOutcome outcome) {
    return switch (outcome) {
      case MoveUploadOutcome.Moved moved -> Answer.ok(moved.upload().map(UploadResponse::of));
      case MoveUploadOutcome.OutOfTurn ignored ->
          Answer.conflict("out-of-turn", "The upload is not in a state for this step.");
      case MoveUploadOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private Optional<Upload> own(AuthorisedRequest request) {
    return Optional.of(request.pathId(UPLOAD))
        .filter(Ids::isWellFormed)
        .flatMap(uploads::find)
        .filter(upload -> request.caller().account().worksFor(upload.source().authority()));
  }
}
