import GraphQLEngine

extension SlackMethod {
    static let chat: [SlackMethod] = [
        SlackMethod("chat.postMessage", ["chat:write"], .special) { (exchange) throws(SlackError) in
            try exchange.postMessage()
        },
        SlackMethod("chat.postEphemeral", ["chat:write"], .four) { (exchange) throws(SlackError) in
            try exchange.postEphemeral()
        },
        SlackMethod("chat.update", ["chat:write"], .three) { (exchange) throws(SlackError) in
            try exchange.updateMessage()
        },
        SlackMethod("chat.delete", ["chat:write"], .three) { (exchange) throws(SlackError) in
            try exchange.deleteMessage()
        },
        SlackMethod("chat.getPermalink", [], .special, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.permalink()
        },
        SlackMethod("chat.startStream", ["chat:write"], .two) { (exchange) throws(SlackError) in
            try exchange.startStream()
        },
        SlackMethod("chat.appendStream", ["chat:write"], .four) { (exchange) throws(SlackError) in
            try exchange.appendStream()
        },
        SlackMethod("chat.stopStream", ["chat:write"], .two) { (exchange) throws(SlackError) in
            try exchange.stopStream()
        },
        SlackMethod("reactions.add", ["reactions:write"], .three) { (exchange) throws(SlackError) in
            try exchange.addReaction()
        },
    ]

    static let views: [SlackMethod] = [
        SlackMethod("views.open", [], .four) { (exchange) throws(SlackError) in try exchange.openView() },
        SlackMethod("views.push", [], .four) { (exchange) throws(SlackError) in try exchange.pushView() },
        SlackMethod("views.update", [], .four) { (exchange) throws(SlackError) in try exchange.updateView() },
        SlackMethod("views.publish", [], .four) { (exchange) throws(SlackError) in try exchange.publishView() },
    ]

    static let conversations: [SlackMethod] = [
        SlackMethod("conversations.open", ["im:write"], .three) { (exchange) throws(SlackError) in
            try exchange.openConversation()
        },
        SlackMethod("conversations.join", ["channels:join"], .three) { (exchange) throws(SlackError) in
            try exchange.joinConversation()
        },
        SlackMethod("conversations.info", [], .three, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.conversationInfo()
        },
        SlackMethod("conversations.list", [], .two, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.listConversations()
        },
        SlackMethod("conversations.members", [], .four, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.conversationMembers()
        },
        SlackMethod("conversations.history", [], .three, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.history()
        },
        SlackMethod("conversations.replies", [], .three, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.replies()
        },
    ]

    static let people: [SlackMethod] = [
        SlackMethod("api.test", [], .four) { (exchange) throws(SlackError) in [:] },
        SlackMethod("auth.test", [], .special) { (exchange) throws(SlackError) in exchange.testAuthentication() },
        SlackMethod("auth.revoke", [], .three) { (exchange) throws(SlackError) in exchange.revokeToken() },
        SlackMethod("team.info", ["team:read"], .three, takesJSON: false) { (exchange) throws(SlackError) in
            exchange.teamInfo()
        },
        SlackMethod("users.info", ["users:read"], .four, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.userInfo()
        },
        SlackMethod("users.list", ["users:read"], .two, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.listUsers()
        },
        SlackMethod("users.lookupByEmail", ["users:read.email"], .three, takesJSON: false) {
            (exchange) throws(SlackError) in try exchange.userByEmail()
        },
        SlackMethod("users.conversations", [], .three, takesJSON: false) { (exchange) throws(SlackError) in
            try exchange.listConversations(onlyJoined: true)
        },
    ]

    static let agents: [SlackMethod] = [
        SlackMethod("assistant.threads.setStatus", ["chat:write"], .special) { (exchange) throws(SlackError) in
            try exchange.setThreadStatus()
        },
        SlackMethod("assistant.threads.setTitle", ["assistant:write"], .two) { (exchange) throws(SlackError) in
            try exchange.setThreadTitle()
        },
        SlackMethod("assistant.threads.setSuggestedPrompts", ["assistant:write"], .two) {
            (exchange) throws(SlackError) in try exchange.setSuggestedPrompts()
        },
        SlackMethod("agents.sessions.setStatus", ["chat:write"], .special) { (exchange) throws(SlackError) in
            try exchange.setSessionStatus()
        },
        SlackMethod("agents.sessions.rename", ["chat:write"], .two) { (exchange) throws(SlackError) in
            try exchange.renameSession()
        },
    ]

    static let files: [SlackMethod] = [
        SlackMethod("files.getUploadURLExternal", ["files:write"], .four, takesJSON: false) {
            (exchange) throws(SlackError) in try exchange.makeUploadURL()
        },
        SlackMethod("files.completeUploadExternal", ["files:write"], .four) { (exchange) throws(SlackError) in
            try exchange.completeUpload()
        },
    ]
}
