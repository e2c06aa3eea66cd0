package org.contactpoint.uploads.web;

import java.util.List;
import org.contactpoint.domain.upload.Feed;
import org.contactpoint.http.problem.FieldProblem;

/** The body that asks for a form by which a browser sends a file. */
public record UploadFormRequest(String fileName, Feed feed) {

  /** The fields that are not valid. */
  List<FieldProblem> problems() {
    return FileNames.problem(fileName).stream().toList();
  }
}
