package org.requestcore.contract.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

/** Reads responses with Apache HttpCore, a client-side parser that no contender has written. */
final class AnswerParser {
    private AnswerParser() {
    }

    /** @throws ProofFailure if the octets are not a row of whole responses and nothing else */
    static List<Answer> answers(byte[] octets) {
        ByteArrayInputStream in = new ByteArrayInputStream(octets);
        SessionInputBufferImpl buffer = new SessionInputBufferImpl(8_192);
        List<Answer> answers = new ArrayList<>();
        int end = 0;
        try {
            while (in.available() + buffer.length() > 0) {
                Answer answer = answer(in, buffer, octets.length, end);
                end += answer.length();
                answers.add(answer);
            }
        } catch (HttpException | IOException e) {
            throw new ProofFailure("response %d can't be read (%s): %s".formatted(answers.size() + 1, e.getMessage(), new String(octets, 0, Math.min(octets.length, 500),
                java.nio.charset.StandardCharsets.ISO_8859_1)), e);
        }
        return answers;
    }

    private static Answer answer(ByteArrayInputStream in, SessionInputBufferImpl buffer, int total, int start) throws HttpException, IOException {
        Answer answer = next(in, buffer);
        return new Answer(answer.status(), answer.headers(), answer.body(), total - in.available() - buffer.length() - start);
    }

    /**
     * Waits for the next one. Its length is not known.
     *
     * @throws ConnectionClosedException if there is no further one, or not the whole of it
     */
    static Answer next(InputStream in, SessionInputBufferImpl buffer) throws HttpException, IOException {
        ClassicHttpResponse response = new DefaultHttpResponseParser().parse(buffer, in);
        if (response == null) {
            throw new ConnectionClosedException("no further response");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            boolean repeated = headers.put(header.getName(), header.getValue()) != null;
            ProofFailure.unless(!(repeated && header.getName().equalsIgnoreCase("Content-Length")), "Content-Length stands twice");
        }
        return new Answer(response.getCode(), headers, body(response, buffer, in).readAllBytes(), 0);
    }

    private static InputStream body(ClassicHttpResponse response, SessionInputBufferImpl buffer, InputStream in) throws HttpException {
        int status = response.getCode();
        if (status < 200 || status == 204 || status == 304) {
            return InputStream.nullInputStream();
        }
        long length = DefaultContentLengthStrategy.INSTANCE.determineLength(response);
        ProofFailure.unless(length != ContentLengthStrategy.UNDEFINED, "a response of status %d has neither Content-Length nor chunks", status);
        return length == ContentLengthStrategy.CHUNKED ? new ChunkedInputStream(buffer, in) : new ContentLengthInputStream(buffer, in, length);
    }
}
