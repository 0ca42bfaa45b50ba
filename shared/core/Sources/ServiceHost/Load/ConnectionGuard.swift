internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection on which we wait too long: for the head of its first request, for a body, or for somebody to read.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    /// Whether it is to be closed after one answer.
    private let isSurplus: Bool
    private var patience: ConnectionPatience?
    private var nextLook: (at: NIODeadline, task: Scheduled<Void>)?

    init(_ limits: ConnectionLimits, isSurplus: Bool) {
        self.limits = isSurplus ? limits.ofSurplus : limits
        self.isSurplus = isSurplus
    }

    func handlerAdded(context: ChannelHandlerContext) {
        patience = ConnectionPatience(limits, openedAt: context.eventLoop.now)
        look(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        nextLook?.task.cancel()
        nextLook = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(var head):
            patience?.headArrived()
            if isSurplus { head.headerFields[.connection] = "close" }
            context.fireChannelRead(wrapInboundOut(.head(head)))
            return
        case .body(let part): patience?.bodyArrived(part.readableBytes)
        case .end: patience?.requestArrived()
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        patience?.gotMore(context.eventLoop.now)
        context.fireChannelReadComplete()
    }

    func read(context: ChannelHandlerContext) {
        patience?.asksForMore(context.eventLoop.now)
        look(context)
        context.read()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part = unwrapOutboundIn(data)
        if isSurplus, case .head(var head) = part {
            head.headerFields[.connection] = "close"
            context.write(wrapOutboundOut(.head(head)), promise: promise)
            return
        }
        guard case .body(let part) = part, part.readableBytes > 0 else {
            context.write(data, promise: promise)
            return
        }
        let bytes = part.readableBytes
        let promise = promise ?? context.eventLoop.makePromise()
        patience?.sends(bytes, context.eventLoop.now)
        look(context)
        promise.futureResult.assumeIsolated().whenComplete { _ in self.patience?.sent(bytes) }
        context.write(data, promise: promise)
    }

    /// Looks again when patience ends, unless that is planned for before then.
    private func look(_ context: ChannelHandlerContext) {
        guard let end = patience?.end(context.eventLoop.now) else { return }
        if let nextLook, nextLook.at <= end { return }
        nextLook?.task.cancel()
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: end) {
            self.nextLook = nil
            guard let end = self.patience?.end(context.eventLoop.now) else { return }
            if end <= context.eventLoop.now { context.close(promise: nil) } else { self.look(context) }
        }
        nextLook = (end, task)
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
