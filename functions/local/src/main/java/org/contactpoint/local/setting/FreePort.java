package org.contactpoint.local.setting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** Whether the API can listen, found out before anything is made. */
public final class FreePort {
  private FreePort() {}

  /**
   * Makes sure that nobody listens on that port of loopback; 0 is always free.
   *
   * @throws IllegalStateException if somebody does, or nobody may
   */
  public static void require(int port) {
    try (ServerSocketChannel channel = ServerSocketChannel.open()) {
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new IllegalStateException(
          "port "
              + port
              + " can't be used, another program may listen there: choose one with"
              + " CONTACTPOINT_PORT",
          e);
    }
  }
}
