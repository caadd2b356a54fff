import type { CustomerTexts } from "./customer-texts.ts";

export const chinese: CustomerTexts = {
  reasons: {
    "Tracking update": {
      subject: "我的包裹在哪里？",
      bodies: [
        "您好，订单 {order} 的物流信息已经四天没有更新了。请问包裹现在在哪里，什么时候能送到？\n\n{name}",
        "你好，我买的 {product} 已经过了预计送达日期，物流页面只显示“运输中”。请问还在路上吗？",
        "订单 {order} 的发货通知里没有快递单号，麻烦把单号和查询链接发给我。我们星期五出发，急用。",
      ],
    },
    "Standard return": {
      subject: "申请退货",
      bodies: [
        "您好，我想退回订单 {order} 里的 {product}。商品没有使用过，包装完好。请问怎么拿到退货标签？\n\n{name}",
        "你好，这是送人的礼物，对方已经有了。请问退货地址是什么，运费由谁承担？订单号 {order}。",
      ],
    },
    "Product clarification": {
      subject: "商品咨询",
      bodies: [
        "你好，图片里的配件 {product} 都带吗？说明里没有写。",
        "请问 {product} 收起来以后的尺寸是多少？我要放进 45 厘米的柜子里。\n\n谢谢，{name}",
      ],
    },
    "Damaged in transit": {
      subject: "收到的商品已损坏",
      bodies: [
        "您好，今天收到的 {product} 侧面有一大块凹痕，纸箱的角也破了。订单号 {order}。我可以发照片。请问怎么处理？\n\n{name}",
        "你好，打开包裹就发现 {product} 有一侧断了，箱子里没有任何缓冲材料。希望退款或者换新。",
      ],
    },
    Cancellation: {
      subject: "请取消订单",
      bodies: [
        "我下错单了，请在发货前取消订单 {order}。\n\n{name}",
        "你好，麻烦取消订单 {order}，我可以跟朋友借。不好意思，谢谢！",
      ],
    },
    "Not delivered": {
      subject: "显示已签收，但没有收到",
      bodies: [
        "物流显示订单 {order} 昨天已经签收，但是我没有收到，邻居也没有代收。请帮忙核实一下。\n\n{name}",
        "已经两个多星期了，{product} 还没有送到。请退款或者重新发货。",
      ],
    },
    "Wrong size": {
      subject: "尺码不合适",
      bodies: ["{product} 比尺码表上小很多，可以换大一码吗？订单号 {order}。\n\n{name}"],
    },
    "FBA return": {
      subject: "已退回亚马逊，还没有退款",
      bodies: ["订单 {order} 的退货我十天前就交了。商品是亚马逊发的，现在两边都让我找对方。请问什么时候能退款？\n\n{name}"],
    },
    "Partial refund request": {
      subject: "申请部分退款",
      bodies: ["{product} 上有一道划痕，页面上没有说明。我可以留下，但是全价不太合理。能退一部分吗？订单号 {order}。\n\n{name}"],
    },
    Warranty: {
      subject: "保修申请",
      bodies: ["{product} 正常使用三个月就坏了一处。应该在两年保修期内。请问需要我提供什么？订单号 {order}。\n\n{name}"],
    },
    "Cannot log in": {
      subject: "无法登录账户",
      bodies: ["我登录不了账户，手机一直收不到验证码。能帮我解锁吗，或者告诉我送货日期？\n\n{name}"],
    },
  },
  untagged: [
    { subject: "发票", bodies: ["您好，可以开一张公司抬头的发票吗？谢谢。\n\n{name}"] },
    { subject: "请问", bodies: ["你好，有单独卖的帐篷杆吗？店里没有找到。"] },
  ],
  followUps: [
    "请问有进展吗？上次的留言没有人回复。",
    "你好，请问收到我的消息了吗？\n\n{name}",
    "谢谢您这么快回复，我已经按照您说的做了。下一步怎么办？",
    "我还在等回复。如果解决不了，我只能申请索赔了。",
  ],
};
