package org.contactpoint.http.message;

/** Answers every request of a process. */
public interface Responder {

  /** The response to a request; a fault is answered like any other request, and logged. */
  Response respond(Request request);
}
