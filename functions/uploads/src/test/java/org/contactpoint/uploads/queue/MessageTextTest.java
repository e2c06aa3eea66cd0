package org.contactpoint.uploads.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTextTest {
  static Message[] messages() {
    return new Message[] {
      new Message.FileArrived("uploads/E08000035/health/a.csv", "v1"),
      new Message.ResumeUpload("ab".repeat(16)),
      new Message.ResumeUpload("ab".repeat(16), 7),
      new Message.MatchRows("ab".repeat(16), 101, 500, 3),
      new Message.FinishUpload("ab".repeat(16), 201, 12),
      new Message.RematchNation(),
      new Message.CompareRecords(),
      new Message.CompareSome(),
      new Message.ComparePart(3),
      new Message.ComparePart(15, 7),
      new Message.RematchPart(31),
      new Message.RematchPart(4, "2026-11-20T12:00:00Z#x", 2)
    };
  }

  @ParameterizedTest
  @MethodSource("messages")
  void whatIsSentIsRead(Message message) {
    assertThat(MessageText.read(MessageText.of(message))).containsExactly(message);
  }

  /** An operator who sends a message again that went astray lets it begin once more. */
  @ParameterizedTest
  @MethodSource("messages")
  void whatIsSentAfreshHasNoMessagesBeforeIt(Message message) {
    Message afresh = MessageText.read(MessageText.afresh(MessageText.of(message))).getFirst();

    assertThat(afresh.hops()).isZero();
    assertThat(afresh.getClass()).isEqualTo(message.getClass());
  }

  @Test
  void bodiesOfOthersStayAsTheyAre() {
    String event = "{\"detail-type\":\"Object Created\",\"detail\":{\"object\":{\"key\":\"k\"}}}";
    assertThat(MessageText.afresh(event)).isEqualTo(event);
    assertThatThrownBy(() -> MessageText.read("{\"task\":\"try-waiting-again\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
