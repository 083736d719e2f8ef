package twins

import "github.com/gin-gonic/gin"

// layers are as many functions, as an application's are: one made again and again by a closure would be one to the branch predictor.
var layers = [...]gin.HandlerFunc{
	layer0, layer1, layer2, layer3, layer4, layer5, layer6, layer7,
	layer8, layer9, layer10, layer11, layer12, layer13, layer14, layer15,
	layer16, layer17, layer18, layer19, layer20, layer21, layer22, layer23,
	layer24, layer25, layer26, layer27, layer28, layer29, layer30, layer31,
	layer32, layer33, layer34, layer35, layer36, layer37, layer38, layer39,
	layer40, layer41, layer42, layer43, layer44, layer45, layer46, layer47,
	layer48, layer49, layer50, layer51, layer52, layer53, layer54, layer55,
	layer56, layer57, layer58, layer59, layer60, layer61, layer62, layer63,
}

func layer0(c *gin.Context)  { in(0); c.Next(); out(0) }
func layer1(c *gin.Context)  { in(1); c.Next(); out(1) }
func layer2(c *gin.Context)  { in(2); c.Next(); out(2) }
func layer3(c *gin.Context)  { in(3); c.Next(); out(3) }
func layer4(c *gin.Context)  { in(4); c.Next(); out(4) }
func layer5(c *gin.Context)  { in(5); c.Next(); out(5) }
func layer6(c *gin.Context)  { in(6); c.Next(); out(6) }
func layer7(c *gin.Context)  { in(7); c.Next(); out(7) }
func layer8(c *gin.Context)  { in(8); c.Next(); out(8) }
func layer9(c *gin.Context)  { in(9); c.Next(); out(9) }
func layer10(c *gin.Context) { in(10); c.Next(); out(10) }
func layer11(c *gin.Context) { in(11); c.Next(); out(11) }
func layer12(c *gin.Context) { in(12); c.Next(); out(12) }
func layer13(c *gin.Context) { in(13); c.Next(); out(13) }
func layer14(c *gin.Context) { in(14); c.Next(); out(14) }
func layer15(c *gin.Context) { in(15); c.Next(); out(15) }
func layer16(c *gin.Context) { in(16); c.Next(); out(16) }
func layer17(c *gin.Context) { in(17); c.Next(); out(17) }
func layer18(c *gin.Context) { in(18); c.Next(); out(18) }
func layer19(c *gin.Context) { in(19); c.Next(); out(19) }
func layer20(c *gin.Context) { in(20); c.Next(); out(20) }
func layer21(c *gin.Context) { in(21); c.Next(); out(21) }
func layer22(c *gin.Context) { in(22); c.Next(); out(22) }
func layer23(c *gin.Context) { in(23); c.Next(); out(23) }
func layer24(c *gin.Context) { in(24); c.Next(); out(24) }
func layer25(c *gin.Context) { in(25); c.Next(); out(25) }
func layer26(c *gin.Context) { in(26); c.Next(); out(26) }
func layer27(c *gin.Context) { in(27); c.Next(); out(27) }
func layer28(c *gin.Context) { in(28); c.Next(); out(28) }
func layer29(c *gin.Context) { in(29); c.Next(); out(29) }
func layer30(c *gin.Context) { in(30); c.Next(); out(30) }
func layer31(c *gin.Context) { in(31); c.Next(); out(31) }
func layer32(c *gin.Context) { in(32); c.Next(); out(32) }
func layer33(c *gin.Context) { in(33); c.Next(); out(33) }
func layer34(c *gin.Context) { in(34); c.Next(); out(34) }
func layer35(c *gin.Context) { in(35); c.Next(); out(35) }
func layer36(c *gin.Context) { in(36); c.Next(); out(36) }
func layer37(c *gin.Context) { in(37); c.Next(); out(37) }
func layer38(c *gin.Context) { in(38); c.Next(); out(38) }
func layer39(c *gin.Context) { in(39); c.Next(); out(39) }
func layer40(c *gin.Context) { in(40); c.Next(); out(40) }
func layer41(c *gin.Context) { in(41); c.Next(); out(41) }
func layer42(c *gin.Context) { in(42); c.Next(); out(42) }
func layer43(c *gin.Context) { in(43); c.Next(); out(43) }
func layer44(c *gin.Context) { in(44); c.Next(); out(44) }
func layer45(c *gin.Context) { in(45); c.Next(); out(45) }
func layer46(c *gin.Context) { in(46); c.Next(); out(46) }
func layer47(c *gin.Context) { in(47); c.Next(); out(47) }
func layer48(c *gin.Context) { in(48); c.Next(); out(48) }
func layer49(c *gin.Context) { in(49); c.Next(); out(49) }
func layer50(c *gin.Context) { in(50); c.Next(); out(50) }
func layer51(c *gin.Context) { in(51); c.Next(); out(51) }
func layer52(c *gin.Context) { in(52); c.Next(); out(52) }
func layer53(c *gin.Context) { in(53); c.Next(); out(53) }
func layer54(c *gin.Context) { in(54); c.Next(); out(54) }
func layer55(c *gin.Context) { in(55); c.Next(); out(55) }
func layer56(c *gin.Context) { in(56); c.Next(); out(56) }
func layer57(c *gin.Context) { in(57); c.Next(); out(57) }
func layer58(c *gin.Context) { in(58); c.Next(); out(58) }
func layer59(c *gin.Context) { in(59); c.Next(); out(59) }
func layer60(c *gin.Context) { in(60); c.Next(); out(60) }
func layer61(c *gin.Context) { in(61); c.Next(); out(61) }
func layer62(c *gin.Context) { in(62); c.Next(); out(62) }
func layer63(c *gin.Context) { in(63); c.Next(); out(63) }
