package app.pixelbyte.client.helpers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/**
 * Says what HttpClient leaves out when there was no response. Timeouts and socket exceptions stay such;
 * what else leaves a submit request unclear becomes an IOException. The cause is what HttpClient threw.
 */
final class NoResponse {
  private NoResponse() {}

  static IOException of(IOException failure, URI address, boolean isSubmit) {
    if (failure instanceof ConnectException && failure.getMessage() == null) {
      return caused(new ConnectException(unconnected(failure, address)), failure);
    }
    if (!isSubmit || !Retries.mayHaveSubmitted(failure)) return failure;
    String message = PixelByteException.unclear(PixelByteException.reasonOf(failure));
    if (failure instanceof HttpTimeoutException) return caused(new HttpTimeoutException(message), failure);
    if (failure instanceof SocketException) return caused(new SocketException(message), failure);
    return new IOException(message, failure);
  }

  static InterruptedException of(InterruptedException interrupted, boolean isSubmit) {
    if (!isSubmit) return interrupted;
    return new InterruptedException(PixelByteException.unclear("Interrupted while submitting a job"));
  }

  private static String unconnected(IOException failure, URI address) {
    return failure.getCause() instanceof UnresolvedAddressException
        ? "The name " + address.getHost() + " was not found"
        : "The connection to " + address.getAuthority() + " was refused, or the host cannot be reached";
  }

  private static IOException caused(IOException failure, IOException cause) {
    failure.initCause(cause);
    return failure;
  }
}
