package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.uploads.receive.ObjectKey;
import org.contactpoint.uploads.store.StoredFiles;

/** Tells a source where to put its next file: one URL for exactly one file. */
@Singleton
final class AnnounceUpload {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern KIND = Pattern.compile(".*\\.(csv|ndjson)(\\.gz)?");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final long LARGEST = 1L << 30;
  private static final Duration VALID_FOR = Duration.ofMinutes(15);
  private static final String UPLOAD = "uploadId";

  private final Uploads uploads;
  private final StoredFiles objects;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  AnnounceUpload(Uploads uploads, StoredFiles objects, Commits commits, Ids ids, Clock clock) {
    this.uploads = uploads;
    this.objects = objects;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  Answer announce(AuthorisedRequest request, AnnounceUploadRequest body) {
    Authority authority = request.caller().account().authority();
    if (authority == null || (body.feed().nationalOnly() && !authority.isNational())) {
      return Answer.refused(Denial.OTHER_SOURCE);
    }
    List<FieldProblem> problems = problems(body);
    if (!problems.isEmpty()) {
      return Answer.invalid(problems);
    }
    return request
        .replay()
        .flatMap(first -> uploads.find(first.ids().getOrDefault(UPLOAD, "")))
        .map(upload -> again(request, upload))
        .orElseGet(() -> announce(request, body, new Source(authority, body.feed().code())));
  }

  private static List<FieldProblem> problems(AnnounceUploadRequest body) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!NAME.matcher(body.fileName()).matches() || !KIND.matcher(body.fileName()).matches()) {
      problems.add(
          new FieldProblem(
              "fileName", "must be letters, digits, . _ - and end with .csv or .ndjson, or .gz"));
    }
    if (body.bytes() < 0 || body.bytes() > LARGEST) {
      problems.add(new FieldProblem("bytes", "must be at most 1 GiB"));
    }
    if (!HASH.matcher(body.sha256()).matches()) {
      problems.add(new FieldProblem("sha256", "must be 64 lower-case hexadecimal digits"));
    }
    return problems;
  }

  private Answer announce(AuthorisedRequest request, AnnounceUploadRequest body, Source source) {
    String id = ids.next();
    Upload upload =
        new Upload(
            id,
            source,
            body.fileName(),
            request.caller().account().id(),
            ObjectKey.of(source, id + "-" + body.fileName()),
            null,
            body.sha256(),
            body.bytes(),
            UploadStatus.RECEIVED,
            Counts.of(0),
            0,
            null,
            clock.instant(),
            1);
    AnnouncedResponse shown = response(upload);
    return Answer.of(
        commits.commit(
            List.of(
                new Change.UploadSaved(null, upload), request.remember(201, Map.of(UPLOAD, id))),
            List.of(request.entry(new WorkDone(WorkAct.ANNOUNCE_UPLOAD, id, List.of())))),
        committed -> Answer.created("/v1/uploads/" + id, Disclosed.by(committed, shown)));
  }

  private Answer again(AuthorisedRequest request, Upload upload) {
    return request.disclose(
        new WorkDone(WorkAct.ANNOUNCE_UPLOAD, upload.id(), List.of()),
        response(upload),
        shown -> Answer.created("/v1/uploads/" + upload.id(), shown));
  }

  private AnnouncedResponse response(Upload upload) {
    StoredFiles.Announced announced =
        objects.announce(
            upload.objectKey(),
            java.util.Objects.requireNonNull(upload.sha256()),
            upload.bytes(),
            VALID_FOR);
    return new AnnouncedResponse(
        upload.id(),
        announced.url().toString(),
        announced.headers(),
        announced.expires().toString());
  }
}
