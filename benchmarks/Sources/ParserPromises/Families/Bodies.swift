import HTTPTypes
import NIOCore
import ServiceHost
import TranscriptService

extension Parser {
    /// Bodies that our own routes take, besides those of the families above.
    static let bodies = [
        Parser("json body", texts: documents) { text in
            try isRead { _ = try ContractJSONDecoder.decode([String: JSONValue].self, from: ByteBuffer(string: text)) }
        },
        Parser("fields of a json body", texts: documents) { text in
            try isRead {
                var reader = FieldReader(
                    try ContractJSONDecoder.decode([String: JSONValue].self, from: ByteBuffer(string: text)), at: "")
                _ = (reader.text("title", limit: 255), reader.name("assignee"), reader.priority("priority"))
                _ = (
                    reader.date("due_date"), reader.integer("estimate", in: 0...1_000),
                    reader.list("subtasks", atMost: 50)
                )
                _ = reader.names("labels", atMost: 20)
                try expect(reader.problems.allSatisfy { $0.pointer.hasPrefix("/") }, "a problem has a pointer")
            }
        },
        Parser("form of a webhook", texts: forms) { text in
            do {
                let form = try FormBody(Array(text.utf8))
                try expect(form.fields.values.allSatisfy { !$0.isEmpty }, "a field has a value")
                let json = ByteBuffer(bytes: try form.json)
                let read = try ContractJSONDecoder.decode([String: JSONValue].self, from: json)
                try expect(Set(read.keys) == Set(form.fields.keys), "a form is JSON with the same fields")
                return true
            } catch is FormBody.Fault {
                return false
            }
        },
        Parser("multipart form", texts: multiparts) { text in
            guard let form = MultipartForm(Array(text.utf8), contentType: "multipart/form-data; boundary=boundary")
            else {
                return false
            }
            try expect(form.parts.count <= 64, "there are not too many parts")
            try expect(form.parts.reduce(0) { $0 + $1.body.count } <= text.utf8.count, "parts are parts of the body")
            _ = form.parts.map(\.text)
            return true
        },
        Parser("multipart header", texts: headers, longest: 1_024) { text in
            MultipartForm(Array("--x--\r\n".utf8), contentType: text) != nil
        },
    ]

    private static func isRead(_ read: () throws -> Void) throws -> Bool {
        do {
            try read()
            return true
        } catch let problem as Problem {
            try expect([400, 422].contains(problem.status.code), "what cannot be read is the caller's to mend")
            return false
        }
    }

    private static let documents = [
        """
        {"title":"Fix the importer","assignee":"@tomek","priority":"high","due_date":"2025-10-17","estimate":3,
         "labels":["Infra","Bug"],"subtasks":["a",{"title":"b"}],"evidence":[{"quote":"I'll \\u00e9 it","start_seconds":1.5}]}
        """,
        #"{"ids":["8b532c15-2581-506e-8c5e-cd5c77f2e0a5"],"all":true,"text":"\ud83d\ude00","nested":{"a":[[[{}]]],"b":null}}"#,
        #"{"estimate":1e2,"priority":-0,"title":"","labels":[1,true,null]}"#,
    ]

    private static let forms = [
        "transcript=Ada%3A+hello&title=Weekly&participants[]=Ada&participants[]=Bram&data[meeting][id]=7",
        "data__meeting__title=Weekly&transcript=%E2%82%AC", "a&b=&=c&&d=%00",
    ]

    private static let multiparts = [
        "--boundary\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nWeekly\r\n--boundary\r\nContent-Disposition: form-data;"
            + " name=\"file\"; filename=\"a \\\"b\\\".vtt\"; filename*=UTF-8''na%C3%AFve.vtt\r\nContent-Type: text/vtt\r\n\r\nWEBVTT\r\n\r\n"
            + "--boundary--\r\n"
    ]

    private static let headers = [
        "multipart/form-data; boundary=x", "multipart/form-data; boundary=\"x\"; charset=utf-8",
        "multipart/form-data; boundary = x",
    ]
}
