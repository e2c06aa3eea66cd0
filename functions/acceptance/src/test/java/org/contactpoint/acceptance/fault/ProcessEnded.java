package org.contactpoint.acceptance.fault;

/** The process is no more: nothing in it may catch this and go on. */
@SuppressWarnings("serial")
final class ProcessEnded extends Error {
  ProcessEnded() {
    super("the process has ended", null, false, false);
  }
}
