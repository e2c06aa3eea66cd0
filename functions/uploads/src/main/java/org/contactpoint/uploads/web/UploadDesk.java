package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;

/** The uploads of the caller's own source; any other is absent. */
@Singleton
final class UploadDesk {

  private static final int PAGE_OF_REPORT = 50_000;
  private static final int SLICES_AT_ONCE = 500;
  private static final String UPLOAD = "uploadId";

  private final Uploads uploads;
  private final Commits commits;
  private final WorkQueue continuations;
  private final Clock clock;

  UploadDesk(Uploads uploads, Commits commits, WorkQueue continuations, Clock clock) {
    this.uploads = uploads;
    this.commits = commits;
    this.continuations = continuations;
    this.clock = clock;
  }

  Answer list(Call call) {
    Authority authority = call.caller().account().authority();
    int limit = call.limit();
    List<Upload> page =
        authority == null
            ? List.of()
            : uploads.of(authority, call.position("").map(ListPlace::new).orElse(null), limit);
    return call.disclose(
        new WorkDone(WorkAct.READ_UPLOADS, "", List.of()),
        new UploadsResponse(
            page.stream().map(UploadResponse::of).toList(),
            page.size() < limit ? null : call.cursor("", page.getLast().place().value())));
  }

  Answer get(Call call) {
    return own(call)
        .map(
            upload ->
                call.disclose(
                    new WorkDone(WorkAct.READ_UPLOAD, upload.id(), List.of()),
                    UploadResponse.of(upload)))
        .orElseGet(Answer::notFound);
  }

  Answer report(Call call) {
    return own(call).map(upload -> report(call, upload)).orElseGet(Answer::notFound);
  }

  private Answer report(Call call, Upload upload) {
    String filter = "report " + upload.id();
    long from = call.position(filter).map(Long::parseLong).orElse(1L);
    List<RowResult> rows = rows(upload.id(), from);
    boolean more = rows.size() == PAGE_OF_REPORT;
    Optional<String> next =
        more
            ? Optional.of(
                "/v1/uploads/"
                    + upload.id()
                    + "/report?cursor="
                    + call.cursor(filter, String.valueOf(rows.getLast().row() + 1)))
            : Optional.empty();
    return call.disclose(
        new WorkDone(WorkAct.READ_UPLOAD_REPORT, upload.id(), List.of()),
        csv(rows),
        shown -> Answer.csv(shown, next));
  }

  private List<RowResult> rows(String upload, long from) {
    List<RowResult> rows = new ArrayList<>();
    long at = from;
    List<List<RowResult>> slices = uploads.results(upload, at, SLICES_AT_ONCE);
    while (!slices.isEmpty() && rows.size() < PAGE_OF_REPORT) {
      for (List<RowResult> slice : slices) {
        for (RowResult row : slice) {
          at = row.row() + 1;
          if (row.row() >= from && rows.size() < PAGE_OF_REPORT) {
            rows.add(row);
          }
        }
      }
      slices =
          slices.size() < SLICES_AT_ONCE ? List.of() : uploads.results(upload, at, SLICES_AT_ONCE);
    }
    return rows;
  }

  private static String csv(List<RowResult> rows) {
    StringBuilder csv = new StringBuilder("row,outcome,field,reason\r\n");
    for (RowResult row : rows) {
      csv.append(row.row())
          .append(',')
          .append(row.outcome().code())
          .append(',')
          .append(row.field())
          .append(',')
          .append(quoted(row.reason()))
          .append("\r\n");
    }
    return csv.toString();
  }

  private static String quoted(String reason) {
    return reason.contains(",") || reason.contains("\"")
        ? '"' + reason.replace("\"", "\"\"") + '"'
        : reason;
  }

  Answer confirm(Call call) {
    call.noBody();
    return own(call)
        .map(
            upload ->
                step(
                    call,
                    upload,
                    upload.status() == UploadStatus.HELD,
                    upload.becoming(UploadStatus.MATCHING),
                    WorkAct.CONFIRM_UPLOAD,
                    new Message.ResumeUpload(upload.id())))
        .orElseGet(Answer::notFound);
  }

  Answer reverse(Call call) {
    call.noBody();
    return own(call)
        .map(
            upload ->
                step(
                    call,
                    upload,
                    upload.isReversible(),
                    takenBack(upload),
                    WorkAct.REVERSE_UPLOAD,
                    new Message.ResumeUpload(upload.id())))
        .orElseGet(Answer::notFound);
  }

  /** Of a held file nothing was applied, so nothing is left to be done. */
  private static Upload takenBack(Upload upload) {
    return upload.status() == UploadStatus.HELD
        ? upload.becoming(UploadStatus.REVERSED)
        : upload.reversing();
  }

  private Answer step(
      Call call, Upload before, boolean inTurn, Upload to, WorkAct act, Message next) {
    Upload after = to.movedAt(clock.instant());
    WorkDone event = new WorkDone(act, before.id(), List.of());
    if (call.replay().isPresent()) {
      // The first request may have ended before it could send the message.
      continuations.send(next);
      return call.disclose(event, UploadResponse.of(before));
    }
    if (!inTurn) {
      return Answer.conflict("out-of-turn", "The upload is not in a state for this step.");
    }
    Commits.Outcome outcome =
        commits.commit(
            List.of(
                new Change.UploadSaved(before, after),
                call.remember(200, Map.of(UPLOAD, before.id()))),
            List.of(call.entry(event)));
    if (outcome instanceof Commits.Committed) {
      continuations.send(next);
    }
    return Answer.of(
        outcome, committed -> Answer.ok(Disclosed.by(committed, UploadResponse.of(after))));
  }

  private Optional<Upload> own(Call call) {
    return Optional.of(call.pathId(UPLOAD))
        .filter(id -> id.matches("[0-9a-f]{32}"))
        .flatMap(uploads::find)
        .filter(upload -> call.caller().account().worksFor(upload.source().authority()));
  }
}
