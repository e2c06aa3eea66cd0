package org.contactpoint.uploads.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.contactpoint.domain.upload.Feed;
import org.contactpoint.http.problem.FieldProblem;

/**
 * The body of an announcement.
 *
 * @param sha256 of the file as it will be sent, in hexadecimal
 */
public record AnnounceUploadRequest(String fileName, Feed feed, long bytes, String sha256) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** How many bytes a file may have: 1 GiB. */
  static final long LARGEST = 1L << 30;

  /** The fields that are not valid. */
  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    FileNames.problem(fileName).ifPresent(problems::add);
    if (bytes < 0 || bytes > LARGEST) {
      problems.add(new FieldProblem("bytes", "must be at most 1 GiB"));
    }
    if (!HASH.matcher(sha256).matches()) {
      problems.add(new FieldProblem("sha256", "must be 64 lower-case hexadecimal digits"));
    }
    return problems;
  }
}
