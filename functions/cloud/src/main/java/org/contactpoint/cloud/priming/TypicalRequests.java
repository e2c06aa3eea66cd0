package org.contactpoint.cloud.priming;

import java.util.List;

/** The requests that people send most to a function; it answers them once before its snapshot. */
public interface TypicalRequests {

  /** Requests about that child, in the order in which they are sent. */
  List<TypicalRequest> about(PrimingChild child);
}
