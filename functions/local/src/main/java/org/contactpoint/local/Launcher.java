package org.contactpoint.local;

import java.util.concurrent.CompletableFuture;

/** Whoever launched this process: when a build tool did and is gone, nobody is left to stop it. */
final class Launcher {
  private static final String ENDS_WITH_PARENT = "contactpoint.ends-with-parent";

  private Launcher() {}

  /** Runs the action when the launcher ends, if this process was started with that setting. */
  static void endWith(Runnable action) {
    if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
      ProcessHandle.current().parent().ifPresent(parent -> endWith(parent, action));
    }
  }

  private static void endWith(ProcessHandle parent, Runnable action) {
    CompletableFuture<Void> _ = parent.onExit().thenRun(action);
  }
}
