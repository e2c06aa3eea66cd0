package org.contactpoint.uploads.match.commit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.contactpoint.uploads.queue.RetryLater;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Faults while rows are worked off: those that pass by themselves, and those that stay. */
public final class RowFaults {
  private static final int BAD_REQUEST = 400;
  private static final String REFUSED = "ValidationException";

  private RowFaults() {}

  /**
   * Whether it is temporary, so that the message must come again. Content that the store refuses,
   * and a fault of our own, are permanent.
   */
  private static boolean passes(Throwable fault) {
    return causes(fault).anyMatch(RowFaults::isPassing);
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, RowFaults::isThere, Throwable::getCause);
  }

  private static boolean isThere(@Nullable Throwable fault) {
    return fault != null;
  }

  private static boolean isPassing(Throwable fault) {
    return switch (fault) {
      case SdkServiceException refused -> !isRefusedForGood(refused);
      case SdkException ignored -> true;
      case CancellationException ignored -> true;
      case TimeoutException ignored -> true;
      case InterruptedException ignored -> true;
      default -> false;
    };
  }

  private static boolean isRefusedForGood(SdkServiceException refused) {
    return refused.statusCode() == BAD_REQUEST
        && refused instanceof AwsServiceException aws
        && aws.awsErrorDetails() != null
        && REFUSED.equals(aws.awsErrorDetails().errorCode());
  }

  /**
   * The kind and place of a fault that stays.
   *
   * @throws RuntimeException that fault, if it is temporary
   */
  public static String placeOfLasting(RuntimeException fault) {
    if (fault instanceof RetryLater || passes(fault)) {
      throw fault;
    }
    return place(fault);
  }

  /** Its kind and place: the message of an exception could hold a row. */
  private static String place(Throwable fault) {
    StackTraceElement[] way = fault.getStackTrace();
    return fault.getClass().getName() + (way.length == 0 ? "" : " at " + way[0]);
  }
}
